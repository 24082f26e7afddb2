import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime, longDay, time } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { Figures } from '../shared/Figures.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { DutyAside } from '../stations/DutyAside.tsx'
import { SessionActs } from '../stations/SessionActs.tsx'
import { SessionShift, SessionTable } from '../stations/SessionTable.tsx'
import { isMoved } from '../stations/session-words.ts'
import { type DutySession, dutySessionQuery } from '../stations/station.queries.ts'
import { bookingsQuery } from './booking.queries.ts'
import { CardBox } from './CardBox.tsx'
import { QueueBox } from './QueueBox.tsx'
import { QueueKeys } from './QueueKeys.tsx'
import { isNumber, waitingNumbers } from './queue-of.ts'
import { SlotBoard } from './SlotBoard.tsx'
import '../shared/listing.css'
import '../stations/stations.css'

/** A station on its day: who is there, who comes to its desks slot by slot, the next sessions. R19 */
export function DutyPage() {
  const { t } = useTranslation(['stations', 'stations-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(dutySessionQuery(id))
  return (
    <Page
      key={id}
      {...(data ? { title: data.station.name, sub: <When session={data} /> } : {})}
      crumbs={[{ label: t('stations-first:title'), to: '/stations' }, { label: data?.station.name ?? '' }]}
      actions={data ? <SessionActs session={data} /> : null}
      aside={
        data ? (
          <>
            {data.state === 'calledOff' ? null : <QueueBox session={data} />}
            <DutyAside session={data} />
            <CardBox station={data.station} session={data.state === 'calledOff' ? null : data} />
          </>
        ) : null
      }
      asideLabel={t('thisStation')}
    >
      {data ? (
        <>
          <Closing session={data} />
          {data.state === 'calledOff' ? null : <DayFigures session={data} />}
          {data.state === 'calledOff' ? null : <SlotBoard session={data} />}
          <SessionTable title={t('coming')} none={t('noComing')} sessions={data.coming} />
          <QueueKeys session={data} />
        </>
      ) : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}

function When({ session }: { session: DutySession }) {
  return (
    <>
      {longDay(session.startsAt)} {time(session.startsAt)}–{time(session.endsAt)}
    </>
  )
}

/** What is out of the ordinary: moved, off, provisional, closed by whom. */
function Closing({ session }: { session: DutySession }) {
  const { t } = useTranslation('stations')
  const now = useNow()
  const { closedBy, closedAt, closedWords, state, provisional } = session
  const said =
    closedBy && closedAt ? [t('closedBy', { name: closedBy, time: dayTime(closedAt, now) }), closedWords].filter(Boolean).join(' · ') : null
  const unusual = isMoved(session) || state === 'calledOff' || provisional
  if (!said && !unusual) return null
  return (
    <p className="session-note">
      {unusual ? <SessionShift session={session} /> : null}
      {unusual && said ? ' · ' : ''}
      {said}
    </p>
  )
}

function DayFigures({ session: { id, slots } }: { session: DutySession }) {
  const { t } = useTranslation('bookings')
  const { data } = useQuery(bookingsQuery(id))
  const rows = data?.rows ?? []
  const of = (...states: string[]) => rows.filter(({ state, number }) => number === null && states.includes(state)).length
  const numbers = rows.filter(isNumber)
  const served = rows.filter(({ state }) => state === 'served').length
  const held = new Set(
    rows.filter(({ state }) => state === 'booked' || state === 'served').map(({ desk, startsAt }) => `${desk} ${startsAt}`),
  )
  const open = slots.filter(slot => slot.bookable && !held.has(`${slot.desk} ${slot.from}`)).length
  const kept = slots.filter(({ bookable }) => !bookable).length
  return (
    <Figures
      label={t('figures')}
      figures={[
        { key: 'waiting', value: of('booked'), label: t('waiting'), note: t('waitingNote', { count: of('booked', 'served', 'missed') }) },
        { key: 'numbers', value: waitingNumbers(rows).length, label: t('numbers'), note: t('numbersNote', { count: numbers.length }) },
        { key: 'served', value: served, label: t('served'), note: t('servedNote', { count: served }) },
        { key: 'missed', value: of('missed'), label: t('missed') },
        { key: 'free', value: open, label: t('free'), note: t('freeNote', { count: kept }) },
      ]}
      link={({ key }, content) => <a href={key === 'numbers' ? '#queue' : '#slots'}>{content}</a>}
    />
  )
}
