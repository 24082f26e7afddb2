import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { eventAccess } from '@yigen/domain/events/event-access.ts'
import { questionsDoor } from '@yigen/domain/events/event-figures.ts'
import { eventKindWords } from '@yigen/domain/events/event-status.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime, exactTime, time } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { actorOf } from '../shared/actor-of.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { RowKeys } from '../shared/RowKeys.tsx'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useRowKeys } from '../shared/useRowKeys.ts'
import { EventDialog } from './EventDialog.tsx'
import { type EventRow, eventsQuery } from './event.queries.ts'
import { PhaseTag } from './PhaseTag.tsx'
import '../shared/listing.css'
import './events.css'

const when = ['toCome', 'over'] as const

/** The events to come, and those that are over with what came of their questions. R20.3 */
export function EventsPage() {
  const { t } = useTranslation('events')
  const { filters, setFilters } = useFilters()
  const over = filters.over === 'true'
  const [creating, setCreating] = useState(false)
  const pages = useInfiniteQuery(eventsQuery(over))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  const mayCreate = whyNotAccess(actorOf(useSession(), useLanguage()), eventAccess.createEvent) === null
  const create = mayCreate ? (
    <button type="button" className="btn do" onClick={() => setCreating(true)}>
      {t('create')}
    </button>
  ) : null
  return (
    <Page actions={create}>
      <div className="filters">
        <Segmented
          label={t('list.label')}
          options={when.map(value => ({ value, label: t(`list.${value}`) }))}
          value={over ? 'over' : 'toCome'}
          onChange={chosen => setFilters({ over: chosen === 'over' ? 'true' : undefined })}
        />
      </div>
      {pages.isPending ? <Skeleton rows={3} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && rows.length === 0 ? <Empty title={t(over ? 'list.noneOver' : 'list.none')} why={t('list.noneWhy')} /> : null}
      {rows.length > 0 ? <Rows rows={rows} over={over} /> : null}
      {pages.hasNextPage ? (
        <p className="beyond">
          <button type="button" className="btn" aria-busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('list.more')}
          </button>
        </p>
      ) : null}
      {/* out of the bar: a landmark holds no other */}
      {creating ? createPortal(<EventDialog onClose={() => setCreating(false)} />, document.body) : null}
    </Page>
  )
}

function Rows({ rows, over }: { rows: readonly EventRow[]; over: boolean }) {
  const { t } = useTranslation('events')
  const navigate = useNavigate()
  const { rowProps } = useRowKeys({
    count: rows.length,
    open: row => rows[row] && void navigate({ to: '/events/$id', params: { id: rows[row].id } }),
  })
  const columns = ['what', 'when', 'people', ...(over ? (['questions'] as const) : [])] as const
  return (
    <>
      <table className="listing events">
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {t(`list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id} {...rowProps(at)}>
              <Cells row={row} over={over} />
            </tr>
          ))}
        </tbody>
      </table>
      <RowKeys />
    </>
  )
}

function Cells({ row, over }: { row: EventRow; over: boolean }) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  const now = useNow()
  const { id, title, kind, place, startsAt, endsAt, holderName, counts, seats } = row
  return (
    <>
      <td className="what">
        <Link className="link" to="/events/$id" params={{ id }}>
          <b>{title}</b>
        </Link>{' '}
        <PhaseTag event={row} />
        <small>
          {say(eventKindWords[kind], language)} · {holderName}
        </small>
      </td>
      <td className="nowrap">
        <time dateTime={startsAt} title={exactTime(startsAt)}>
          {dayTime(startsAt, now)}–{time(endsAt)}
        </time>
        <small>{place}</small>
      </td>
      <td>
        {counts ? t(over ? 'list.came' : 'list.taken', { came: counts.came, seated: counts.seated, seats }) : t('list.seats', { seats })}
        {counts && counts.waiting > 0 ? <small>{t('list.waiting', { n: counts.waiting })}</small> : null}
      </td>
      {over ? <td>{counts ? <Questions id={id} counts={counts} /> : null}</td> : null}
    </>
  )
}

function Questions({ id, counts }: { id: string; counts: NonNullable<EventRow['counts']> }) {
  const { t } = useTranslation('events')
  if (counts.asked === 0) return <span className="quiet">{t('list.noQuestions')}</span>
  const figures = [
    ['asked', 'all'],
    ['inTime', 'inTime'],
    ['settled', 'settled'],
  ] as const
  return (
    <span className="event-questions">
      {figures.map(([figure, state]) => (
        <DoorLink key={figure} className="link" figure={`events.${figure}`} n={counts[figure]} door={questionsDoor(id, state)}>
          {t(`list.of.${figure}`, { n: counts[figure] })}
        </DoorLink>
      ))}
    </span>
  )
}
