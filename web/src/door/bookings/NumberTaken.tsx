import { numberWords } from '@yigen/domain/bookings/queue.ts'
import { useEffect } from 'react'
import { useWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { bookingSheet } from './booking-sheet.ts'
import { ChangeBooking } from './ChangeBooking.tsx'
import { queueSheet } from './queue-sheet.ts'
import type { Numbered } from './wire.ts'
import './queue.css'

type Props = { booking: Numbered; path: string; again: () => void }

/** So often the page of somebody who waits looks whether they are called. */
const everySeconds = 10

/** A number: how many are before, then the desk; read aloud when it changes. R19.3 */
export function NumberTaken({ booking, path, again }: Props) {
  const words = useWords(queueSheet)
  const { number, state, place, note, stationName, mayCancel } = booking
  const waits = state === 'booked'
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => document.hidden || again(), everySeconds * 1000)
    return () => clearInterval(timer)
  }, [waits, again])
  return (
    <DoorFrame bare title={words.yourNumber} note={stationName}>
      <div className="pad">
        <div className={waits ? 'booked-when' : 'booked-when over'}>
          <p className="t">{words.yourNumber}</p>
          <h1 className="queue-number">{numberWords(number)}</h1>
          <div role="status">
            <Standing booking={booking} />
          </div>
          <p>{place}</p>
          {note ? <p className="sub">{note}</p> : null}
        </div>
      </div>
      {mayCancel ? (
        <ChangeBooking
          booking={booking}
          path={path}
          said={{ ...words.leaving, ask: words.leaving.ask(numberWords(number)) }}
          again={again}
        />
      ) : null}
    </DoorFrame>
  )
}

function Standing({ booking: { state, before, desk, officer, calledAt, hasPhone } }: { booking: Numbered }) {
  const words = useWords(queueSheet)
  const booked = useWords(bookingSheet)
  if (state === 'booked' && desk !== null)
    return <p className="strong">{words.comeTo(officer ? booked.atDesk(desk, officer) : booked.desk(desk))}</p>
  if (state === 'booked')
    return (
      <>
        <p className="strong">{words.before(before ?? 0)}</p>
        <p className="sub">{hasPhone ? words.waitWhyPhone : words.waitWhy}</p>
      </>
    )
  if (state === 'missed')
    return <p className="strong">{calledAt !== null ? words.passedOver : hasPhone ? words.notReachedCall : words.notReached}</p>
  return <p className="strong">{state === 'cancelled' ? words.leaving.done : booked.state[state]}</p>
}
