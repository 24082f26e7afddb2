import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { eventKindWords } from '@yigen/domain/events/event-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime, time } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { EventActs } from './EventActs.tsx'
import { EventAside } from './EventAside.tsx'
import { EventLine } from './EventLine.tsx'
import { type Event, eventQuery } from './event.queries.ts'
import { People } from './People.tsx'
import { PhaseTag } from './PhaseTag.tsx'
import { Questions } from './Questions.tsx'
import '../shared/listing.css'
import './events.css'

/** One event: who is invited and comes, what is asked, and what came of it. R20.3 */
export function EventPage() {
  const { t } = useTranslation('events-first')
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(eventQuery(id))
  return (
    <Page
      key={id}
      {...(data ? { title: data.title, sub: <PhaseTag event={data} /> } : {})}
      crumbs={[{ label: t('title'), to: '/events' }, { label: data?.title ?? '…' }]}
      actions={data ? <EventActs event={data} /> : null}
      aside={data?.whole ? <EventAside whole={data.whole} /> : null}
      asideLabel={t('one')}
    >
      {data ? <Whole event={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}

function Whole({ event }: { event: Event }) {
  const { whole } = event
  return (
    <>
      <Said event={event} />
      {whole ? <EventLine event={event} counts={whole.counts} /> : null}
      {whole && whole.counts.asked > 0 ? <Questions eventId={event.id} counts={whole.counts} /> : null}
      {whole ? <People event={event} people={whole.people} /> : null}
    </>
  )
}

/** When, where, whose; and what is out of the ordinary. */
function Said({ event }: { event: Event }) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  const now = useNow()
  const { kind, startsAt, endsAt, place, about, holderName, unitName, seats, whole } = event
  const said = [
    `${dayTime(startsAt, now)}–${time(endsAt)}`,
    place,
    say(eventKindWords[kind], language),
    t('heldBy', { name: holderName, unit: unitName ?? '' }),
    whole ? (whole.open ? t('openToAll') : t('invitedCount', { n: whole.counts.invited })) : t('list.seats', { seats }),
  ]
  return (
    <>
      <p className="event-said">{said.join(' · ')}</p>
      {about ? <p className="second event-about">{about}</p> : null}
      {whole?.calledOffWhy ? <p className="event-off">{t('calledOffBecause', { reason: whole.calledOffWhy })}</p> : null}
    </>
  )
}
