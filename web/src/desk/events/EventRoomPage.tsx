import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { longDay, time } from '#shared/format.ts'
import { Mark } from '#shared/Icon.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Unread } from '../shared/Unread.tsx'
import { useWholeScreen } from '../shared/useWholeScreen.ts'
import { eventQuery, type Question, questionsQuery } from './event.queries.ts'
import './event-room.css'

/** The questions on the wall of the room, all of them, the latest first: what was asked, who answers and how it stands; no name of an enterprise. R20.3 */
export function EventRoomPage() {
  const { t } = useTranslation(['events', 'events-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const known = useQuery(eventQuery(id))
  const { data: event } = known
  const asked = useInfiniteQuery({ ...questionsQuery(id, 'all'), refetchInterval: 15_000 })
  const { data, hasNextPage, isFetching, error, fetchNextPage } = asked
  const now = useNow()
  const title = event?.title ?? t('events-first:room')
  useWholeScreen()
  useEffect(() => {
    // the latest stand on the last page; what could not be read is read again with the next turn
    if (hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  useEffect(() => {
    document.title = `${title} · ${t('events-first:room')}`
  }, [title, t])
  const unread = [known, asked].find(query => query.error && !query.data)
  const rows = (data?.pages.flatMap(page => page.rows) ?? []).filter(({ body }) => body !== '').reverse()
  return (
    <main className="event-room" id="main" tabIndex={-1} aria-label={title}>
      <header>
        <Link to="/events/$id" params={{ id }} aria-label={t('leaveRoom')}>
          <Mark />
        </Link>
        <h1>{title}</h1>
        <span className="event-room-time">
          {longDay(now)} <b>{time(now)}</b>
        </span>
      </header>
      {unread ? <Unread fault={unread.error} again={() => void unread.refetch()} /> : null}
      <ol reversed>
        {rows.map((row, at) => (
          <Asked key={row.requestId} row={row} number={rows.length - at} />
        ))}
      </ol>
      {data && rows.length === 0 ? <p className="event-room-none">{t('questions.none')}</p> : null}
    </main>
  )
}

function Asked({ row: { body, officerName, status, askedAt }, number }: { row: Question; number: number }) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  return (
    <li>
      <b>{number}</b>
      <div>
        <p>{body}</p>
        <small>
          {time(askedAt)} · {officerName ? t('answeredBy', { name: officerName }) : t('questions.noOfficer')} ·{' '}
          {say(requestStatusWords[status], language)}
        </small>
      </div>
    </li>
  )
}
