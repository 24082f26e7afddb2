import { Link } from '@tanstack/react-router'
import type { EventStep } from '@yigen/domain/events/event-steps.ts'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useKeys } from '#shared/useKeys.ts'
import { typing } from '../shared/keys.ts'
import { CheckInDialog } from './CheckInDialog.tsx'
import { EndDialog } from './EndDialog.tsx'
import { EventDialog } from './EventDialog.tsx'
import type { Event } from './event.queries.ts'
import { type Phase, phaseOf } from './event-phase.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'

/** In the order of the bar. */
const acts = ['callOffEvent', 'changeEvent', 'inviteToEvent', 'checkIn', 'raiseEventQuestion', 'closeEvent'] as const satisfies EventStep[]
type Act = (typeof acts)[number]

/** The main act changes as the event goes on: invite, check in, write down what is asked, close. */
const main: Partial<Record<Phase, readonly Act[]>> = {
  toCome: ['checkIn', 'inviteToEvent'],
  underWay: ['raiseEventQuestion'],
  over: ['closeEvent'],
}

/** The steps that the server offers on an event. S checks in, Q writes down a question. R20.3 */
export function EventActs({ event }: { event: Event }) {
  const { t } = useTranslation('events')
  const [opened, setOpened] = useState<Act | null>(null)
  const may = (act: Act) => (event.may as readonly string[]).includes(act)
  const first = main[phaseOf(event, useNow())]?.find(may)
  const press = (act: Act) => (key: KeyboardEvent) => (typing(key) || !may(act) ? false : setOpened(act))
  useKeys({ s: press('checkIn'), q: press('raiseEventQuestion') })
  return (
    <>
      {event.whole && event.whole.counts.asked > 0 ? (
        <Link className="btn bare" to="/events/$id/room" params={{ id: event.id }}>
          {t('act.room')}
        </Link>
      ) : null}
      {acts.filter(may).map(act => (
        <button
          key={act}
          type="button"
          className={act === first ? 'btn do' : act === 'callOffEvent' ? 'btn bare' : 'btn'}
          onClick={() => setOpened(act)}
        >
          {t(`act.${act}`)}
        </button>
      ))}
      {/* out of the bar: a landmark holds no other */}
      {opened ? createPortal(<Opened event={event} act={opened} onClose={() => setOpened(null)} />, document.body) : null}
    </>
  )
}

function Opened({ event, act, onClose }: { event: Event; act: Act; onClose: () => void }) {
  const { whole } = event
  if (!whole) return null
  if (act === 'changeEvent') return <EventDialog event={{ ...event, whole }} onClose={onClose} />
  if (act === 'inviteToEvent') return <InviteDialog eventId={event.id} onClose={onClose} />
  if (act === 'checkIn') return <CheckInDialog eventId={event.id} people={whole.people} onClose={onClose} />
  if (act === 'raiseEventQuestion') return <QuestionDialog eventId={event.id} people={whole.people} onClose={onClose} />
  return <EndDialog eventId={event.id} end={act} waiting={whole.counts.waiting} onClose={onClose} />
}
