import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault, FaultLine } from '#shared/Fault.tsx'
import { thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { ExportButton } from '../../exports/ExportButton.tsx'
import { BulkToggle } from '../../shared/BulkToggle.tsx'
import { useFilters } from '../../shared/filters.ts'
import { Page } from '../../shared/Page.tsx'
import { useSession } from '../../shared/session.tsx'
import { useRowsInView } from '../../shared/useRowsInView.ts'
import { useSelection } from '../../shared/useSelection.ts'
import { useSoonOpened } from '../../shared/useSoonOpened.ts'
import { keepList } from '../list-around.ts'
import { requestPagesQuery } from '../request.queries.ts'
import { ClassifyMany } from './ClassifyMany.tsx'
import { ListEmpty } from './ListEmpty.tsx'
import { ListFilters } from './ListFilters.tsx'
import { listQuery } from './list-filters.ts'
import { RequestTable } from './RequestTable.tsx'
import '../../shared/listing.css'
import '../requests.css'
import './list.css'

/** The requests one may see: filtered, sorted and counted by the server, page after page. */
export function RequestsPage() {
  const { t } = useTranslation('requests')
  useSoonOpened('/requests/$id')
  const filtering = useFilters()
  const { filters } = filtering
  const pages = useInfiniteQuery({ ...requestPagesQuery(listQuery(filters)), placeholderData: keepPreviousData })
  const rows = useMemo(() => pages.data?.pages.flatMap(page => page.rows) ?? [], [pages.data])
  const drawn = useRowsInView(rows, pages.isPlaceholderData ? null : JSON.stringify(filters))
  const total = pages.data?.pages[0]?.total
  useEffect(() => {
    if (rows.length > 0) keepList({ to: '/requests', search: filters, ids: rows.map(row => row.id) })
  }, [rows, filters])
  const [choosing, setChoosing] = useState(false)
  const selection = useSelection(rows.map(row => row.id))
  const classifies = holds(useSession(), 'officer', 'minister')
  const sub = total && t(total.atLeast ? 'list.totalMore' : 'list.total', { n: thousands(total.count) })
  return (
    <Page sub={sub}>
      <ListFilters
        filtering={filtering}
        exporting={
          total?.count ? (
            <>
              {classifies ? <BulkToggle on={choosing} onToggle={setChoosing} /> : null}
              <ExportButton list="requests" filter={listQuery(filters)} />
            </>
          ) : null
        }
      />
      {pages.isPending ? <Skeleton rows={8} /> : null}
      {pages.error && !pages.data ? <Fault fault={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && rows.length === 0 && !pages.isPlaceholderData ? <ListEmpty filtering={filtering} /> : null}
      {rows.length > 0 ? (
        <div className={pages.isPlaceholderData ? 'asked' : undefined} aria-busy={pages.isPlaceholderData}>
          <RequestTable rows={drawn} selection={choosing ? selection : null} />
          {choosing ? <ClassifyMany rows={rows} selection={selection} /> : null}
          <div className="list-foot">
            {pages.hasNextPage ? (
              <button type="button" className="btn" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t(pages.isFetchingNextPage ? 'list.loadingMore' : 'list.loadMore')}
              </button>
            ) : (
              <span className="small quiet">{t('list.allShown', { n: thousands(rows.length) })}</span>
            )}
            <FaultLine fault={pages.isFetchNextPageError ? pages.error : null} />
          </div>
        </div>
      ) : null}
    </Page>
  )
}
