import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime, longDay, time } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { Figures } from '../shared/Figures.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { DutyAside } from './DutyAside.tsx'
import { SessionActs } from './SessionActs.tsx'
import { SessionShift, SessionTable } from './SessionTable.tsx'
import { SlotBoard } from './SlotBoard.tsx'
import { emptyOf, isMoved } from './session-words.ts'
import { type DutySession, dutySessionQuery } from './station.queries.ts'
import '../shared/listing.css'
import './stations.css'

/** A station on its day: who is there, its desks slot by slot, the next sessions. R19.1, R19.2 */
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
      aside={data ? <DutyAside session={data} /> : null}
      asideLabel={t('thisStation')}
    >
      {data ? (
        <>
          <Closing session={data} />
          {data.state === 'calledOff' ? null : <DayFigures session={data} />}
          {data.state === 'calledOff' ? null : <SlotBoard session={data} />}
          <SessionTable title={t('coming')} none={t('noComing')} sessions={data.coming} />
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

function DayFigures({ session }: { session: DutySession }) {
  const { t } = useTranslation('stations')
  const { seats, slots } = session
  const bookable = slots.filter(slot => slot.bookable).length
  return (
    <Figures
      label={t('figures')}
      figures={[
        { key: 'onDuty', value: seats.length - emptyOf(session), label: t('onDuty'), note: t('onDutyOf', { count: seats.length }) },
        { key: 'bookable', value: bookable, label: t('bookableFigure') },
        { key: 'walkIn', value: slots.length - bookable, label: t('walkInFigure') },
      ]}
      link={(_, content) => <a href="#slots">{content}</a>}
    />
  )
}
