import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tag } from '../shared/Tag.tsx'
import { CorrectFactDialog } from './CorrectFactDialog.tsx'
import type { Matches, UsedFact } from './verdict.queries.ts'

/** Every fact that a verdict rests on, with its source and day; what says otherwise stands beside it, what is old is marked. R22.3 */
export function UsedFacts({ matches: { enterpriseId, used, mayRecord, policyFactMonths, asOf } }: { matches: Matches }) {
  const { t } = useTranslation('verdicts')
  const [wrong, setWrong] = useState<UsedFact | null>(null)
  const old = used.filter(fact => fact.stale).length
  return (
    <section>
      <div className="h">
        <h2>{t('used.title')}</h2>
        <span className="quiet small">{used.length}</span>
      </div>
      {used.length === 0 ? <p className="second none-yet">{t('used.none')}</p> : null}
      <ul className="match-used">
        {used.map(fact => (
          <li key={`${fact.fact} ${fact.year}`}>
            <Used fact={fact} onCorrect={mayRecord && fact.id !== null && fact.type !== 'records' ? () => setWrong(fact) : undefined} />
          </li>
        ))}
      </ul>
      {old > 0 ? (
        <div className="note">
          <b>{t('used.staleTitle', { n: old })}</b>
          <p>{t('used.staleWhy', { n: policyFactMonths })}</p>
        </div>
      ) : null}
      {wrong ? <CorrectFactDialog enterpriseId={enterpriseId} wrong={wrong} asOf={asOf} onClose={() => setWrong(null)} /> : null}
    </section>
  )
}

function Used({ fact, onCorrect }: { fact: UsedFact; onCorrect: (() => void) | undefined }) {
  const { t } = useTranslation('verdicts')
  return (
    <>
      <span className="quiet">
        {fact.label}
        {fact.year === null ? '' : ` ${fact.year}`}
      </span>
      <div>
        <b>{fact.said}</b> {fact.stale ? <Tag tone="line">{t('used.stale')}</Tag> : null}
        <small>
          {fact.source} · <span className="nowrap">{fact.day}</span>
          {onCorrect ? (
            <>
              {' '}
              <button type="button" className="link-btn" onClick={onCorrect}>
                {t('used.correct')}
                <span className="sr">{fact.label}</span>
              </button>
            </>
          ) : null}
        </small>
        {fact.others.map(({ id, said, source, day }) => (
          <small key={`${id} ${source} ${day}`}>{t('used.other', { said, source, day })}</small>
        ))}
      </div>
    </>
  )
}
