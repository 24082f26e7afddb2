import { numberWords } from '@yigen/domain/bookings/queue.ts'
import { useState } from 'react'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { useEnterprise } from '../enterprises/enterprise-choice.ts'
import { useGet } from '../shared/useGet.ts'
import { bookingSheet } from './booking-sheet.ts'
import { ChangeBooking } from './ChangeBooking.tsx'
import { ContactBooking } from './ContactBooking.tsx'
import { queueSheet } from './queue-sheet.ts'
import { isNumbered, type OwnBookings as Own } from './wire.ts'
import './bookings.css'
import './queue.css'

/** What I have booked, and another time at a station, without a code. R19.3 */
export function OwnBookings() {
  const said = useWords(queueSheet)
  const { enterprise } = useEnterprise()
  const [at, setAt] = useState<string | null>(null)
  const { data, again } = useGet<Own>('/api/own-bookings', {}, { of: ['booking'] })
  if (!data || (data.rows.length === 0 && data.stations.length === 0)) return null
  return (
    <section className="pad" aria-labelledby="own-bookings">
      <h2 id="own-bookings">{said.own}</h2>
      {data.rows.length === 0 ? <p className="sub">{said.ownNone}</p> : null}
      <ul className="own-bookings">
        {data.rows.map(row => (
          <OwnBooking key={row.id} booking={row} again={again} />
        ))}
      </ul>
      {data.stations.map(station => (
        <div key={station.token} className="booking-acts">
          {at === station.token && enterprise ? (
            <ContactBooking
              station={station}
              enterpriseId={enterprise.id}
              onBooked={() => {
                setAt(null)
                again()
              }}
              onClose={() => setAt(null)}
            />
          ) : (
            <button type="button" className="btn touch" onClick={() => setAt(station.token)}>
              {said.bookAt(station.name)}
            </button>
          )}
        </div>
      ))}
    </section>
  )
}

/** In one line; pressed, how it is changed. */
function OwnBooking({ booking, again }: { booking: Own['rows'][number]; again: () => void }) {
  const words = useWords(bookingSheet)
  const said = useWords(queueSheet)
  const now = useNow()
  const [opened, setOpened] = useState(false)
  const { id, startsAt, stationName, state, desk, officer, subject, mayCancel } = booking
  const number = isNumbered(booking) ? numberWords(booking.number) : null
  const leaving = number === null ? undefined : { ...said.leaving, ask: said.leaving.ask(number) }
  const where = [number, words.state[state], ...(desk === null ? [] : [officer ? words.atDesk(desk, officer) : words.desk(desk)]), subject]
  return (
    <li>
      <p>
        <b>
          {dayTime(startsAt, now)} · {stationName}
        </b>
        <small>{where.filter(Boolean).join(' · ')}</small>
      </p>
      {mayCancel ? (
        <button type="button" className="link" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {said.change}
        </button>
      ) : null}
      {mayCancel && opened ? <ChangeBooking booking={booking} path={`/api/own-bookings/${id}`} said={leaving} again={again} /> : null}
    </li>
  )
}
