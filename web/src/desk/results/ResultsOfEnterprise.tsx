import { useQuery } from '@tanstack/react-query'
import { resultKindNames, ruleOf } from '@yigen/domain/results/result-kind.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ResultActs } from './ResultActs.tsx'
import { ResultDialog } from './ResultDialog.tsx'
import { ResultRows } from './ResultRows.tsx'
import { resultsQuery } from './result.queries.ts'

/** What is claimed without a project. */
const kinds = resultKindNames.filter(kind => !ruleOf(kind).ofProject)
const atFirst = 8

/** What it has brought, each claim with who recorded it, who looked, and what the enterprise says. R16 */
export function ResultsOfEnterprise({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useTranslation('results')
  const [recording, setRecording] = useState(false)
  const [all, setAll] = useState(false)
  const { data } = useQuery(resultsQuery(enterpriseId))
  if (!data || (data.rows.length === 0 && !data.mayRecord)) return null
  const shown = all ? data.rows : data.rows.slice(0, atFirst)
  return (
    <section aria-labelledby="results">
      <div className="h">
        <h2 id="results">{t('section')}</h2>
        <span className="quiet small">{t('note')}</span>
        {data.mayRecord ? (
          <span className="grow">
            <button type="button" className="link-btn" onClick={() => setRecording(true)}>
              {t('add')}
            </button>
          </span>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <p className="second none-yet">{t('none')}</p>
      ) : (
        <ResultRows rows={shown} acts={one => <ResultActs result={one} />} />
      )}
      {shown.length < data.rows.length ? (
        <button type="button" className="btn bare" onClick={() => setAll(true)}>
          {t('all', { n: data.rows.length })}
        </button>
      ) : null}
      {recording ? <ResultDialog enterpriseId={enterpriseId} projectId={null} kinds={kinds} onClose={() => setRecording(false)} /> : null}
    </section>
  )
}
