import { Fault } from '#shared/Fault.tsx'
import { longDay, time } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { useGet } from '../shared/useGet.ts'
import { AskForm } from './AskForm.tsx'
import { eventSheet } from './event-sheet.ts'
import { FeedbackForm } from './FeedbackForm.tsx'
import { OwnSeat } from './OwnSeat.tsx'
import { SigningUp } from './SigningUp.tsx'
import type { OwnEvent } from './wire.ts'
import '../requests/requests.css'
import './events.css'

/** One event: when and where, a seat, its code for the door, a question, and how it was. R20.3 */
export function EventScreen({ id }: { id: string }) {
  const words = useWords(eventSheet)
  const { data, fault, again } = useGet<OwnEvent>(
    `/api/district-events/${encodeURIComponent(id)}`,
    {},
    { of: ['event'], within: { event: id } },
  )
  return (
    <DoorFrame title={data?.title ?? words.title} back={{ href: '/door/events', label: words.title }}>
      {data ? <Whole event={data} /> : null}
      {data ? null : (
        <div className="pad">
          <h1 className="sr">{words.title}</h1>
          {fault ? <Fault fault={fault} again={again} /> : <Skeleton kind="lines" rows={8} />}
        </div>
      )}
    </DoorFrame>
  )
}

function Whole({ event }: { event: OwnEvent }) {
  const words = useWords(eventSheet)
  const { title, startsAt, endsAt, place, about, holderName, unitName, status, own, may, id } = event
  return (
    <>
      <div className="pad">
        <h1>{title}</h1>
        <p>
          {longDay(startsAt)} {time(startsAt)}–{time(endsAt)}
        </p>
        <p>{place}</p>
        <p className="sub">{words.heldBy(holderName, unitName ?? '')}</p>
        {about ? <p className="come-about">{about}</p> : null}
        {status === 'calledOff' ? <p className="come-off">{words.calledOff}</p> : null}
      </div>
      {own && status !== 'calledOff' ? <OwnSeat event={event} own={own} /> : null}
      {may.includes('signUp') ? <SigningUp event={event} /> : null}
      {may.includes('raiseEventQuestion') && own ? <AskForm eventId={id} enterpriseId={own.enterpriseId} /> : null}
      {may.includes('giveFeedback') ? <FeedbackForm eventId={id} /> : null}
      {own?.grade ? <p className="pad sub">{words.graded}</p> : null}
    </>
  )
}
