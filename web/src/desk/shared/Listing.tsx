import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { LoadMore } from './LoadMore.tsx'
import { Unread } from './Unread.tsx'
import './listing.css'

type Props<Row> = {
  pages: UseInfiniteQueryResult<InfiniteData<{ rows: readonly Row[] }>>
  columns: readonly string[]
  /** Dresses the table in its slice's way. */
  className?: string
  /** Said where there is nothing. */
  none: { title: string; why: string }
  children: (row: Row) => ReactNode
}

/** A list that is turned page after page as a table: grey while it comes, what went wrong, that there is nothing, its rows, the next page. */
export function Listing<Row>({ pages, columns, className, none, children }: Props<Row>) {
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <>
      {pages.isPending ? <Skeleton rows={3} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && rows.length === 0 ? <Empty {...none} /> : null}
      {rows.length > 0 ? (
        <table className={className ? `listing ${className}` : 'listing'}>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map(children)}</tbody>
        </table>
      ) : null}
      {pages.hasNextPage ? (
        <div className="beyond">
          <LoadMore pages={pages} />
        </div>
      ) : null}
    </>
  )
}
