import { periodDoor } from '@yigen/domain/figures/period-doors.ts'
import { useTranslation } from 'react-i18next'
import { percent, thousands } from '#shared/format.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import type { Figures } from './figure.queries.ts'
import { pointsOf } from './points-of.ts'

type Props = {
  name: 'received' | 'answers' | 'settlements'
  line: Figures['line']
  today: string
  narrowed: Readonly<Record<string, string>>
}

/** How a figure went over the parts of the period: a line, and below it each part with its number, which opens its rows. */
export function Trend({ name, line, today, narrowed }: Props) {
  const { t } = useTranslation('figures')
  const points = pointsOf(name, line, today)
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 2) return null
  const label = t('trendOf', { figure: t(`figure.${name}`), from: first.from, until: last.until })
  return (
    <figure className="trend">
      <figcaption className="small second">{t(`figure.${name}`)}</figcaption>
      <svg viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={label}>
        <line x1="0" x2="100" y1="39" y2="39" className="ground" />
        {points.lines.map(path => (
          <polyline key={path} points={path} />
        ))}
      </svg>
      <ol className={line.length > 8 ? 'parts dense' : 'parts'}>
        {points.at.map(({ from, until, n, of, toCome }) => {
          const when = from === until ? from.slice(5) : `${from.slice(5)}–${until.slice(5)}`
          const value = toCome ? '–' : of === null ? thousands(n) : n === 0 ? '–' : `${percent(of, n)}%`
          const point = t('point', { figure: t(`figure.${name}`), when, n: of === null || n === 0 ? value : `${value} (${of}/${n})` })
          return (
            <li key={from}>
              {n > 0 ? (
                <DoorLink
                  figure={`figures.${name}`}
                  n={n}
                  door={periodDoor(name, { ...narrowed, from, until })}
                  title={point}
                  label={point}
                >
                  {value}
                </DoorLink>
              ) : (
                <span className="quiet">{value}</span>
              )}
              <small aria-hidden="true">{from.slice(5)}</small>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}
