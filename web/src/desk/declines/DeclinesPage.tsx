import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useFilters } from '../shared/filters.ts'
import { LoadMore } from '../shared/LoadMore.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { DeclineFilters } from './DeclineFilters.tsx'
import { DeclineSummary } from './DeclineSummary.tsx'
import { DeclineTable } from './DeclineTable.tsx'
import { declinePagesQuery } from './decline.queries.ts'
import './declines.css'

/** The ledger of refusals: how often each unit and service item ended with a no beside how often it was settled, and each with its reason. R5 */
export function DeclinesPage() {
  const { t } = useTranslation('declines')
  const { filters, clear } = useFilters()
  const declines = useInfiniteQuery(declinePagesQuery({ ...filters }))
  const rows = declines.data?.pages.flatMap(page => page.rows) ?? []
  const filtered = Object.entries(filters).some(([name, value]) => value && name !== 'sort' && name !== 'direction')
  return (
    <Page>
      <p className="second lead">{t('ledgerLead')}</p>
      {declines.error && !declines.data ? null : <DeclineFilters />}
      {declines.isPending ? <Skeleton rows={6} /> : null}
      {declines.error && !declines.data ? <Unread fault={declines.error} again={() => void declines.refetch()} /> : null}
      {declines.data && rows.length === 0 ? (
        <Empty title={t(filtered ? 'noneFiltered' : 'none')} why={filtered ? undefined : t('noneWhy')}>
          {filtered ? (
            <button type="button" className="btn" onClick={clear}>
              {t('clear')}
            </button>
          ) : null}
        </Empty>
      ) : null}
      {rows.length > 0 ? (
        <>
          <DeclineSummary rows={declines.data?.pages[0]?.summary ?? []} />
          <DeclineTable rows={rows} />
          <div className="list-foot">
            <LoadMore pages={declines} />
          </div>
        </>
      ) : null}
    </Page>
  )
}
