import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAmount, useChange } from './amounts.ts'
import type { Part, Results } from './results.queries.ts'
import { TwoBars } from './TwoBars.tsx'
import type { Asked } from './useAsked.ts'

const filterOf = { industry: 'industry', officer: 'officerId', project: 'projectId' } as const
type Props = { by: keyof typeof filterOf; title: string; parts: readonly Part[]; results: Results; asked: Asked }

/** So many lines are read at a glance; the rest adds up to one. */
const mostLines = 8

/** Industries, officers or projects, this year and the one before side by side; each opens its own. */
export function PartBars({ by, title, parts, results, asked }: Props) {
  const { t } = useTranslation('result-figures')
  const amount = useAmount(results.chosen.kind)
  const change = useChange(results.chosen.kind)
  const most = Math.max(0, ...parts.flatMap(({ value, before }) => [value ?? 0, before ?? 0]))
  if (!parts.some(({ key }) => key !== null)) return null
  const narrow = (key: string | null) => ({ [filterOf[by]]: asked.narrowed[filterOf[by]] ? undefined : (key ?? 'none') })
  return (
    <section aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        <span className="small quiet">{amount(0, most).unit}</span>
      </div>
      <ul className="part-bars">
        {parts.slice(0, mostLines).map(({ key, name, value, before }) => {
          const line = (
            <>
              <span className="name">{name ?? t(`none.${by}`)}</span>
              <TwoBars now={value} before={before} most={most} />
              <b className="num">{value === null ? t('notTold') : amount(value, most).number}</b>
              <span className="num quiet">{change(value, before) ?? ''}</span>
            </>
          )
          return (
            <li key={key ?? ''}>
              {key === null && by !== 'industry' ? (
                <span className="part-line">{line}</span>
              ) : (
                <Link className="part-line" to="/results" search={{ ...asked.query, ...narrow(key) }}>
                  {line}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
