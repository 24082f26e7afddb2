import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime, exactTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { KeptNotes } from './KeptNotes.tsx'
import { VisitTag } from './VisitTag.tsx'
import { type VisitRow, visitsQuery } from './visit.queries.ts'
import '../shared/listing.css'
import './visits.css'

const whose = ['mine', 'all'] as const

/** Visits that were planned and made, and the notes that wait on this device. R20 */
export function VisitsPage() {
  const { t } = useTranslation('visits')
  const [shown, setShown] = useState<(typeof whose)[number]>('mine')
  const pages = useInfiniteQuery(visitsQuery(shown === 'mine'))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page>
      <KeptNotes />
      <div className="filters">
        <Segmented
          label={t('list.label')}
          options={whose.map(value => ({ value, label: t(`list.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
      </div>
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
    </Page>
  )
}

function Rows({ rows }: { rows: readonly VisitRow[] }) {
  const { t } = useTranslation('visits')
  return (
    <table className="listing visits">
      <thead>
        <tr>
          <th scope="col">{t('enterprise')}</th>
          <th scope="col">{t('list.when')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('list.brought')}</th>
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

function Row({ row }: { row: VisitRow }) {
  const { t } = useTranslation('visits')
  const now = useNow()
  return (
    <tr>
      <td className="what">
        <Link className="link" to="/visits/$id" params={{ id: row.id }}>
          <b>{row.enterpriseName}</b>
        </Link>
        <small>{row.about || row.place}</small>
      </td>
      <td className="nowrap">
        <time dateTime={row.startsAt} title={exactTime(row.startsAt)}>
          {dayTime(row.startsAt, now)}
        </time>
        <small>
          <VisitTag visit={row} />
        </small>
      </td>
      <td>
        {row.visitorName}
        <small>{row.units.map(unit => unit.name).join(' · ')}</small>
      </td>
      <td>{row.status === 'done' ? t('list.counts', { facts: row.facts, raised: row.raised }) : '—'}</td>
    </tr>
  )
}
