import { say } from '@yigen/domain/wire/language.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { Citation } from './Citation.tsx'
import type { Policy } from './policy.queries.ts'
import { useDays } from './useDays.ts'

type Measure = Policy['measures'][number]
type Clause = Measure['clauses'][number]

/** One measure: every clause of the text of law beside the condition it became. `children`: what stands at its foot. */
export function MeasureClauses({ measure, children }: { measure: Measure; children?: ReactNode }) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  const days = useDays()
  const title = say(measure.label, language)
  return (
    <section className="policy-measure" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        <span className="small quiet">
          {[
            measure.version,
            measure.effective ? t('clauses.effective', { days: days(measure.effective) }) : null,
            ...measure.windows.map(window => t('clauses.windows', { days: days(window) })),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <table className="policy-clauses">
        <thead>
          <tr>
            <th scope="col">{t('clauses.law')}</th>
            <th scope="col">{t('clauses.condition')}</th>
          </tr>
        </thead>
        <tbody>
          {measure.clauses.map((clause, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the clauses of a version never move
            <ClauseRow key={place} clause={clause} above={measure.clauses[place - 1]} />
          ))}
        </tbody>
      </table>
      {children}
    </section>
  )
}

/** A citation is written where it begins to hold; below that the clauses share it. */
function ClauseRow({ clause, above }: { clause: Clause; above: Clause | undefined }) {
  const shared = above !== undefined && clause.depth > above.depth && sameCite(clause, above)
  return (
    <tr style={{ '--depth': clause.depth } as React.CSSProperties}>
      <td>{clause.cite && !shared ? <Citation cite={clause.cite} /> : null}</td>
      <td className="of-condition">
        <Says clause={clause} />
      </td>
    </tr>
  )
}

const sameCite = (one: Clause, other: Clause) => JSON.stringify(one.cite) === JSON.stringify(other.cite)

function Says({ clause: { kind, need, label, says, by, part } }: { clause: Clause }) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  return (
    <>
      {part ? <span className="part">{t(`clauses.${part}`)}</span> : null}
      {label ? <b>{say(label, language)} </b> : null}
      {kind === 'condition' ? <code>{says}</code> : null}
      {kind === 'discretion' ? (
        <>
          <span>{t('clauses.judged', { by: by ?? '' })}</span> <code>{says}</code>
        </>
      ) : null}
      {kind === 'unencoded' ? <span>{t('clauses.unencoded', { what: says ?? '' })}</span> : null}
      {kind !== 'condition' && kind !== 'discretion' && kind !== 'unencoded' ? (
        <b>{t(`clauses.kind.${kind}`, { need: need ?? 0 })}</b>
      ) : null}
    </>
  )
}
