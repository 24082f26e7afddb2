import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { ResultActs } from './ResultActs.tsx'
import { ResultRows } from './ResultRows.tsx'
import { type Result, toVerifyQuery } from './result.queries.ts'

/** The check list: what waits for the reader as the second person, and of their own what was returned or is disputed. R16.2 */
export function ResultsToVerifyPage() {
  const { t } = useTranslation('results')
  const { data, error, isPending, refetch } = useQuery(toVerifyQuery)
  return (
    <Page>
      {isPending ? <Skeleton rows={4} /> : null}
      {error && !data ? <Unread fault={error} again={() => void refetch()} /> : null}
      {data && data.toVerify.length + data.toMend.length === 0 ? <Empty title={t('nothing')} why={t('nothingWhy')} /> : null}
      {data ? (
        <>
          <Group name="toVerify" rows={data.toVerify} n={data.total} />
          <Group name="toMend" rows={data.toMend} n={data.toMend.length} />
        </>
      ) : null}
    </Page>
  )
}

function Group({ name, rows, n }: { name: 'toVerify' | 'toMend'; rows: readonly Result[]; n: number }) {
  const { t } = useTranslation('results')
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={name} className="result-group">
      <div className="section-head">
        <h2 id={name}>{t(`group.${name}`)}</h2>
        <span className="small quiet">{n}</span>
        <span className="small quiet">{t(`groupWhy.${name}`)}</span>
      </div>
      <ResultRows rows={rows} ofMany acts={one => <ResultActs result={one} />} />
    </section>
  )
}
