import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { longDay, time } from '#shared/format.ts'
import { isProblem } from '#shared/problem.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { LaterScreen } from '../frame/LaterScreen.tsx'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useGet } from '../shared/useGet.ts'
import { bookingSheet } from './booking-sheet.ts'
import { ChangeBooking } from './ChangeBooking.tsx'
import { numberScreen } from './queue-parts.ts'
import { ToCalendar } from './ToCalendar.tsx'
import { type Booking, isNumbered } from './wire.ts'
import './bookings.css'

/** A booking by its link: when and where, what comes next, and how it is changed. R19.3 */
export function BookingScreen({ link }: { link: string }) {
  const words = useWords(bookingSheet)
  const path = `/api/booking-links/${encodeURIComponent(link)}`
  const { data, fault, again } = useGet<Booking>(path, {}, { of: [] })
  if (data && isNumbered(data)) return <LaterScreen screen={numberScreen} given={{ booking: data, path, again }} />
  return (
    <DoorFrame bare title={words.booking} note={data?.stationName}>
      {data ? <Booked booking={data} link={link} path={path} again={again} /> : null}
      {data ? null : (
        <div className="pad">
          <h1 className="sr">{words.booking}</h1>
          {fault ? <NoBooking fault={fault} again={again} /> : <Skeleton kind="lines" rows={6} />}
        </div>
      )}
    </DoorFrame>
  )
}

function NoBooking({ fault, again }: { fault: unknown; again: () => void }) {
  const words = useWords(bookingSheet)
  const missing = isProblem(fault) && (fault.status === 404 || fault.status === 400)
  return missing ? <Empty title={words.closed} why={words.closedWhy} /> : <Fault fault={fault} again={again} />
}

function Booked({ booking, link, path, again }: { booking: Booking; link: string; path: string; again: () => void }) {
  const words = useWords(bookingSheet)
  const { state, startsAt, endsAt, place, note, desk, officer, movedAt, card, mayCancel } = booking
  const minutes = Temporal.Instant.from(startsAt).until(Temporal.Instant.from(endsAt)).total('minutes')
  return (
    <>
      <div className="pad">
        <div className={state === 'booked' ? 'booked-when' : 'booked-when over'}>
          <p className="t">{state === 'booked' && movedAt ? words.moved : words.state[state]}</p>
          <h1>
            {longDay(startsAt)} {time(startsAt)}–{time(endsAt)}
          </h1>
          <p>{[place, ...(desk === null ? [] : [officer ? words.atDesk(desk, officer) : words.desk(desk)])].join(' · ')}</p>
          {note ? <p className="sub">{note}</p> : null}
        </div>
        {state === 'calledOff' ? <p className="sub">{words.calledOffWhy}</p> : null}
        {state !== 'booked' && card ? (
          <div className="booking-acts">
            <DoorLink className="btn do touch" href={`/door/station/${card}`}>
              {words.again}
            </DoorLink>
          </div>
        ) : null}
        <ToCalendar state={state} link={link} />
        {state === 'booked' ? <p className="sub">{words.keptLink}</p> : null}
      </div>
      {state === 'booked' ? <Next minutes={minutes} /> : null}
      {mayCancel ? <ChangeBooking booking={booking} path={path} again={again} /> : null}
    </>
  )
}

function Next({ minutes }: { minutes: number }) {
  const words = useWords(bookingSheet)
  const steps = [
    [words.come, words.comeWhy],
    [words.talkStep(minutes), words.talkWhy],
    [words.answer, words.answerWhy],
  ] as const
  return (
    <section className="pad">
      <h2>{words.next}</h2>
      <ol className="booking-next">
        {steps.map(([what, why]) => (
          <li key={what}>
            <b>{what}</b>
            <p>{why}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
