import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { ExportButton } from '../exports/ExportButton.tsx'
import { useFilters } from '../shared/filters.ts'
import { LoadMore } from '../shared/LoadMore.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { HistoryFilters } from './HistoryFilters.tsx'
import { HistoryTable } from './HistoryTable.tsx'
import { historyPagesQuery } from './history.queries.ts'
import './history.css'

/** The record of the district for the audit administrator: who did what and when, never what was written. R1.5, R12.3 */
export function HistoryPage() {
  const { t } = useTranslation('history')
  const { filters, clear } = useFilters()
  const { kind, actorId, from, until, requestId, enterpriseId } = filters
  const asked = { kind, actorId, from, until, requestId, enterpriseId }
  const history = useInfiniteQuery(historyPagesQuery(asked))
  const rows = history.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page sub={t('lead')}>
      <HistoryFilters
        actorName={actorId ? (rows[0]?.actorName ?? null) : null}
        exporting={rows.length > 0 ? <ExportButton list="history" filter={asked} /> : null}
      />
      {history.isPending ? <Skeleton rows={8} /> : null}
      {history.error ? <Unread fault={history.error} again={() => void history.refetch()} /> : null}
      {history.data && rows.length === 0 ? (
        <Empty title={t('none')} why={t('noneWhy')}>
          <button type="button" className="btn" onClick={clear}>
            {t('filter.clear')}
          </button>
        </Empty>
      ) : null}
      {rows.length > 0 ? <HistoryTable rows={rows} /> : null}
      {history.hasNextPage ? (
        <div className="listing-foot">
          <LoadMore pages={history} />
        </div>
      ) : null}
    </Page>
  )
}
