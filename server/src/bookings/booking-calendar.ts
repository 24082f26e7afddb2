import { calendarText } from '@yigen/domain/feeds/calendar-text.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Language, type Sentence, say } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { eventOf } from '#http/event-of.ts'
import { findOwnBooking, ofLink } from './own-booking.queries.ts'

type Where = { name: string; place: string; note: string; changes: number }

/** Long enough to set out. */
const remindMinutes = 30

/** A booking as a file that a phone's calendar takes up; once moved or cancelled, the same one again says so. R19.3 */
export async function bookingCalendar(
  db: Kysely<DB>,
  link: string,
  { language, publicUrl }: { language: Language; publicUrl: string },
  now: Temporal.Instant,
): Promise<string> {
  const { districtId, id, state, startsAt, endsAt, desk, officer, number } = await findOwnBooking(db, ofLink(link))
  // a number has no time of its own
  if (number !== null || desk === null) throw new Refused(refusal(refusals.notFound))
  const { name, place, note, changes } = await whereIs(db, districtId, id)
  const title = say(words.title, language, { station: name })
  const url = `${publicUrl}/door/booking/${link}`
  const about = [
    say(officer ? words.atDesk : words.desk, language, { desk, officer: officer ?? '' }),
    note,
    say(words.change, language, { url }),
  ]
  const event = { id, startsAt, endsAt, changes, place, title, url, remindMinutes, about: about.filter(Boolean).join('\n') }
  const calledOff = state === 'cancelled' || state === 'calledOff'
  return calendarText(title, [eventOf({ ...event, kind: 'booking', calledOff }, language)], now)
}

const words = {
  title: { zh: '驻点当面谈 {station}', en: 'Talk at {station}' },
  desk: { zh: '{desk} 号台', en: 'Desk {desk}' },
  atDesk: { zh: '{desk} 号台 {officer}', en: 'Desk {desk}, {officer}' },
  change: { zh: '改时间或取消：{url}', en: 'Change or cancel: {url}' },
} as const satisfies Record<string, Sentence>

/** An end is a change, too. */
async function whereIs(db: Kysely<DB>, districtId: string, id: string): Promise<Where> {
  const { rows } = await sql<Where>`
    select t.name, t.place, t.note, b.changes + (b.state <> 'booked')::int as changes from booking b
    join station_session x on x.district_id = b.district_id and x.id = b.session_id join station t on t.district_id = x.district_id and t.id = x.station_id
    where b.district_id = ${districtId} and b.id = ${id}`.execute(db)
  return rows[0] as Where
}
