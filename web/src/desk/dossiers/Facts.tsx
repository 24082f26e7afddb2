import { factKinds } from '@yigen/domain/enterprises/fact-kinds.ts'
import { factWords } from '@yigen/domain/enterprises/fact-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exactTime, monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Enterprise, Fact } from '../enterprises/enterprise.queries.ts'
import { usePeriodWords } from '../enterprises/usePeriodWords.ts'
import { FactDialog } from './FactDialog.tsx'
import { type FactLine, factLines } from './fact-rows.ts'

/** What is known of it, each with its period, its source and who entered it; old values stay. R2.3 */
export function Facts({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const [asked, setAsked] = useState<{ corrects?: Fact } | null>(null)
  const lines = factLines(enterprise.facts)
  const may = enterprise.may.includes('recordFact')
  return (
    <section className="facts-of">
      <div className="h">
        <h2>{t('facts.title')}</h2>
        <span className="quiet small">{t('facts.note')}</span>
        {may ? (
          <span className="grow">
            <button type="button" className="link-btn" onClick={() => setAsked({})}>
              {t('facts.add')}
            </button>
          </span>
        ) : null}
      </div>
      {lines.length === 0 ? <p className="second none-yet">{t('facts.none')}</p> : null}
      {lines.length > 0 ? (
        <div className="wide-table">
          <table className="facts-table">
            <thead>
              <tr>
                {(['kind', 'value', 'period', 'source', 'recorded'] as const).map(column => (
                  <th key={column}>{t(`facts.columns.${column}`)}</th>
                ))}
                {may ? (
                  <th>
                    <span className="sr">{t('facts.correct')}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {lines.map(line => (
                <FactRow key={line.fact.id} line={line} onCorrect={may ? () => setAsked({ corrects: line.fact }) : undefined} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {asked ? <FactDialog enterprise={enterprise} corrects={asked.corrects} onClose={() => setAsked(null)} /> : null}
    </section>
  )
}

function FactRow({ line: { fact, before, firstOfKind }, onCorrect }: { line: FactLine; onCorrect: (() => void) | undefined }) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const now = useNow()
  const periodWords = usePeriodWords()
  const kind = say(factKinds[fact.kind], language)
  const value = (of: Fact) => say(factWords(of.kind, of), language)
  return (
    <tr>
      <td className={firstOfKind ? '' : 'again'}>{kind}</td>
      <td>
        {before.map(old => (
          <span key={old.id} className="quiet" title={`${old.source} · ${old.recordedBy} ${exactTime(old.recordedAt)}`}>
            <s>{value(old)}</s> →{' '}
          </span>
        ))}
        <b>{value(fact)}</b>
      </td>
      <td>{before.length > 0 ? t('facts.corrected', { period: periodWords(fact.period) }) : periodWords(fact.period)}</td>
      <td>{fact.source}</td>
      <td className="small quiet nowrap" title={exactTime(fact.recordedAt)}>
        {fact.recordedBy} {monthDay(fact.recordedAt, now)}
      </td>
      {onCorrect ? (
        <td>
          <button type="button" className="link-btn" onClick={onCorrect}>
            {t('facts.correct')}
            <span className="sr">{kind}</span>
          </button>
        </td>
      ) : null}
    </tr>
  )
}
