import type { ReactNode } from 'react'

export type Figure = {
  key: string
  value: ReactNode
  /** `%` or a measure, small beside the number. */
  unit?: string
  label: string
  /** The denominator or what is behind the number. */
  note?: string
  over?: boolean
}

/** The strip: each number with its denominator, each opening the rows behind it. `link` wraps a figure in the front's own link. */
export function Figures<F extends Figure>({
  label,
  figures,
  link,
}: {
  label: string
  figures: readonly F[]
  link: (figure: F, content: ReactNode) => ReactNode
}) {
  return (
    <nav className="strip" aria-label={label}>
      {figures.map(figure => (
        <div key={figure.key} className={figure.over ? 'figure over' : 'figure'}>
          {link(figure, <FigureWords figure={figure} />)}
        </div>
      ))}
    </nav>
  )
}

function FigureWords({ figure }: { figure: Figure }) {
  return (
    <>
      <b>
        {figure.value}
        {figure.unit ? <small>{figure.unit}</small> : null}
      </b>
      <span>
        {figure.label}
        {figure.note ? <small>{figure.note}</small> : null}
      </span>
    </>
  )
}
