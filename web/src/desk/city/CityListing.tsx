import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { LoadMore } from '../shared/LoadMore.tsx'
import { Unread } from '../shared/Unread.tsx'
import '../shared/listing.css'
import './city.css'

type Pages = {
  isPending: boolean
  error: unknown
  data: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  refetch: () => unknown
  fetchNextPage: () => unknown
}
type Props = { pages: Pages; total: number | undefined; columns: readonly string[]; children: ReactNode }

/** A list of the city: its rows, how many there are, and the next page. */
export function CityListing({ pages, total, columns, children }: Props) {
  const { t } = useTranslation('city')
  if (pages.isPending) return <Skeleton rows={8} />
  if (pages.error && !pages.data) return <Unread fault={pages.error} again={() => void pages.refetch()} />
  if (total === 0) return <Empty title={t('none')} why={t('noneWhy')} />
  return (
    <>
      <div className="scrolled">
        <table className="listing">
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      <div className="listing-foot">
        <LoadMore pages={pages} />
        <span className="small quiet">{t('shown', { n: thousands(total ?? 0) })}</span>
      </div>
    </>
  )
}
