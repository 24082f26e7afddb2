import { useLanguage } from '#shared/useLanguage.ts'
import { useWords } from '#shared/words.ts'
import { bookingSheet } from './booking-sheet.ts'
import type { Booking } from './wire.ts'

/** The booking as a file that a phone's calendar takes up; the same again once it is off. A link that is followed, for a phone opens no calendar otherwise. R19.3 */
export function ToCalendar({ state, link }: Pick<Booking, 'state'> & { link: string }) {
  const words = useWords(bookingSheet)
  const language = useLanguage()
  const off = state === 'cancelled' || state === 'calledOff'
  if (state !== 'booked' && !off) return null
  return (
    <div className="to-calendar">
      <a
        className={off ? 'btn touch' : 'btn do touch'}
        href={`/api/booking-links/${encodeURIComponent(link)}/calendar?language=${language}`}
      >
        {off ? words.calendarOff : words.calendar}
      </a>
      <p className="sub">{off ? words.calendarOffHint : words.calendarHint}</p>
      {/MicroMessenger/i.test(navigator.userAgent) ? <p className="sub">{words.calendarBrowser}</p> : null}
    </div>
  )
}
