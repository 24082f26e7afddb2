import { useQuery } from '@tanstack/react-query'
import { resultKindNames, resultKinds } from '@yigen/domain/results/result-kind.ts'
import { periodWords } from '@yigen/domain/results/result-period.ts'
import { valueWords } from '@yigen/domain/results/result-value.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { ResultActs } from './ResultActs.tsx'
import { ResultDialog } from './ResultDialog.tsx'
import { ResultRows } from './ResultRows.tsx'
import { projectResultsQuery, type ResultOffer } from './result.queries.ts'

type Props = { project: { id: string; enterpriseId: string } }

/** What a project has brought; what its gates have shown is recorded with one press, once. R16, R13.3 */
export function ResultsOfProject({ project }: Props) {
  const { t } = useTranslation('results')
  const [asked, setAsked] = useState<{ offer?: ResultOffer } | null>(null)
  const { data } = useQuery(projectResultsQuery(project.id))
  if (!data || (data.rows.length === 0 && !data.mayRecord)) return null
  return (
    <section aria-labelledby="results">
      <div className="section-head">
        <h2 id="results">{t('section')}</h2>
        <span className="small quiet">{t('note')}</span>
        {data.mayRecord ? (
          <span className="grow">
            <button type="button" className="btn" onClick={() => setAsked({})}>
              {t('add')}
            </button>
          </span>
        ) : null}
      </div>
      <Offers offers={data.offers} onTake={offer => setAsked({ offer })} />
      {data.rows.length === 0 ? (
        <p className="quiet small">{t('none')}</p>
      ) : (
        <ResultRows rows={data.rows} acts={one => <ResultActs result={one} />} />
      )}
      {asked ? (
        <ResultDialog
          enterpriseId={project.enterpriseId}
          projectId={project.id}
          kinds={resultKindNames}
          offer={asked.offer}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </section>
  )
}

function Offers({ offers, onTake }: { offers: readonly ResultOffer[]; onTake: (offer: ResultOffer) => void }) {
  const { t } = useTranslation('results')
  const language = useLanguage()
  if (offers.length === 0) return null
  return (
    <ul className="result-offers">
      {offers.map(offer => (
        <li key={offer.evidenceId ?? offer.kind}>
          <span>
            {t('offer', {
              kind: say(resultKinds[offer.kind], language),
              period: say(periodWords(offer.period), language),
              value: say(valueWords(offer.kind, { ...offer, words: '' }), language),
            })}
          </span>
          <button type="button" className="btn sm next" onClick={() => onTake(offer)}>
            {t('take')}
          </button>
        </li>
      ))}
    </ul>
  )
}
