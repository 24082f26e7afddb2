import { numberWords } from '@yigen/domain/bookings/queue.ts'
import { useEffect } from 'react'
import { useWords } from '#shared/words.ts'
import { bookingSheet } from './booking-sheet.ts'
import type { Numbered } from './wire.ts'

type Props = { booking: Numbered; again: () => void }

/** So often the page of somebody who waits looks whether they are called. */
const everySeconds = 10

/** A number: how many are before, then the desk; read aloud when it changes. R19.3 */
export function NumberTaken({ booking, again }: Props) {
  const words = useWords(bookingSheet)
  const { number, state, place, note } = booking
  const waits = state === 'booked'
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => document.hidden || again(), everySeconds * 1000)
    return () => clearInterval(timer)
  }, [waits, again])
  return (
    <div className={waits ? 'booked-when' : 'booked-when over'}>
      <p className="t">{words.yourNumber}</p>
      <h1 className="queue-number">{numberWords(number)}</h1>
      <div role="status">
        <Standing booking={booking} />
      </div>
      <p>{place}</p>
      {note ? <p className="sub">{note}</p> : null}
    </div>
  )
}

function Standing({ booking: { state, before, desk, officer, calledAt, hasPhone } }: { booking: Numbered }) {
  const words = useWords(bookingSheet)
  if (state === 'booked' && desk !== null)
    return <p className="strong">{officer ? words.comeTo(words.atDesk(desk, officer)) : words.comeTo(words.desk(desk))}</p>
  if (state === 'booked')
    return (
      <>
        <p className="strong">{words.before(before ?? 0)}</p>
        <p className="sub">{hasPhone ? words.waitWhyPhone : words.waitWhy}</p>
      </>
    )
  if (state === 'missed' && calledAt === null) return <p className="strong">{hasPhone ? words.notReachedCall : words.notReached}</p>
  return <p className="strong">{state === 'missed' ? words.passedOver : state === 'cancelled' ? words.leaving.done : words.state[state]}</p>
}
