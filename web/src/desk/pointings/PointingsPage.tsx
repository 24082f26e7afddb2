import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime, exactTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { PointOutDialog } from './PointOutDialog.tsx'
import { type PointingRow, pointingsQuery } from './pointing.queries.ts'
import '../shared/listing.css'

/** What was pointed out, and what became of it: the association's own, or the district's. R18.3 */
export function PointingsPage() {
  const { t } = useTranslation('pointings')
  const [pointing, setPointing] = useState(false)
  const pages = useInfiniteQuery(pointingsQuery)
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page actions={<PointOutButton onOpen={() => setPointing(true)} />}>
      {pages.isPending ? <Skeleton rows={3} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && rows.length === 0 ? <Empty title={t('list.none')} why={t('list.noneWhy')} /> : null}
      {rows.length > 0 ? <Rows rows={rows} /> : null}
      {pages.hasNextPage ? (
        <p className="beyond">
          <button type="button" className="btn" aria-busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('list.more')}
          </button>
        </p>
      ) : null}
      {pointing ? <PointOutDialog onClose={() => setPointing(false)} /> : null}
    </Page>
  )
}

function PointOutButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('pointings')
  const session = useSession()
  if (session.member.unitLevel !== 'village' || !holds(session, 'clerk', 'head')) return null
  return (
    <button type="button" className="btn do" onClick={onOpen}>
      {t('open')}
    </button>
  )
}

function Rows({ rows }: { rows: readonly PointingRow[] }) {
  const { t } = useTranslation('pointings')
  return (
    <table className="listing">
      <thead>
        <tr>
          {(['name', 'words', 'became', 'when'] as const).map(column => (
            <th key={column} scope="col">
              {t(`list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { row: PointingRow }) {
  const { t } = useTranslation('pointings')
  const now = useNow()
  return (
    <tr>
      <td>
        {row.enterpriseId ? (
          <Link className="link" to="/enterprises/$id" params={{ id: row.enterpriseId }}>
            <b>{row.name}</b>
          </Link>
        ) : (
          <b>{row.name}</b>
        )}
        <small>{row.address}</small>
      </td>
      <td>{row.words}</td>
      <td>
        {t(`became.${row.became}`)}
        {row.officerName ? <small>{row.officerName}</small> : null}
      </td>
      <td className="nowrap">
        <time dateTime={row.pointedAt} title={exactTime(row.pointedAt)}>
          {dayTime(row.pointedAt, now)}
        </time>
        <small>{t('who', { unit: row.unitName, name: row.pointedBy })}</small>
      </td>
    </tr>
  )
}
