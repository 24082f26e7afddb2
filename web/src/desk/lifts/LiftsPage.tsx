import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime, dueTime, exactTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { Tag } from '../shared/Tag.tsx'
import { Unread } from '../shared/Unread.tsx'
import { type LiftRow, liftsQuery } from './lift.queries.ts'
import '../shared/listing.css'
import './lifts.css'

const states = ['open', 'over'] as const

/** Questions on their way up and back: of one's own matters, and those lent up to one's level. R18.2 */
export function LiftsPage() {
  const { t } = useTranslation('lifts')
  const { filters, setFilters } = useFilters()
  const state = filters.state === 'over' ? 'over' : 'open'
  const { districtId } = filters
  const pages = useInfiniteQuery(liftsQuery({ state, districtId }))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page>
      <div className="filters">
        <Segmented
          label={t('list.label')}
          options={states.map(value => ({ value, label: t(`list.${value}`) }))}
          value={state}
          onChange={chosen => setFilters({ state: chosen === 'over' ? 'over' : undefined })}
        />
        {districtId === undefined ? null : (
          <button type="button" className="btn sm" onClick={() => setFilters({ districtId: undefined })}>
            {t('list.without', { district: rows[0]?.districtName ?? t('list.oneDistrict') })}
          </button>
        )}
      </div>
      {pages.isPending ? <Skeleton rows={3} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && rows.length === 0 ? (
        <Empty title={t(state === 'open' ? 'list.none' : 'list.noneOver')} why={t('list.noneWhy')} />
      ) : null}
      {rows.length > 0 ? <Rows rows={rows} /> : null}
      {pages.hasNextPage ? (
        <p className="beyond">
          <button type="button" className="btn" aria-busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('list.more')}
          </button>
        </p>
      ) : null}
    </Page>
  )
}

function Rows({ rows }: { rows: readonly LiftRow[] }) {
  const { t } = useTranslation('lifts')
  return (
    <table className="listing lifts">
      <thead>
        <tr>
          {(['question', 'about', 'level', 'state', 'when'] as const).map(column => (
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

function Row({ row }: { row: LiftRow }) {
  const { t } = useTranslation('lifts')
  const now = useNow()
  const waits = row.waitsFor && row.waitsUntil ? t('waitsFor', { name: row.waitsFor, time: dueTime(row.waitsUntil, now) }) : null
  return (
    <tr data-row="">
      <td className="question">
        <Link className="link" to="/lifts/$id" params={{ id: row.id }}>
          <b>{row.question}</b>
        </Link>{' '}
        {row.mine ? <Tag tone="teal">{t('list.mine')}</Tag> : null}
      </td>
      <td>
        {row.enterpriseName ?? row.title}
        {row.enterpriseName ? <small>{row.title}</small> : null}
      </td>
      <td className="nowrap">
        {row.askedName}
        <small>{dueTime(row.dueAt, now)}</small>
      </td>
      <td>
        {t(`status.${row.status}`)}
        {waits ? <small>{waits}</small> : null}
      </td>
      <td className="nowrap">
        <time dateTime={row.proposedAt} title={exactTime(row.proposedAt)}>
          {dayTime(row.proposedAt, now)}
        </time>
        <small>{row.proposedBy}</small>
      </td>
    </tr>
  )
}
