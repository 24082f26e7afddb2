import { whyNotChange } from '@yigen/domain/bookings/booking-rules.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type BookingOfLink, bookingOfLink } from './booking-of-link.ts'
import { holdSession, type SessionToBook } from './hold-session.ts'

export type OwnBooking = { booking: BookingOfLink; from: SessionToBook; to: SessionToBook }

/** Takes the booking of a link for this step, with its session and the one it goes to: sessions before bookings and in the order of their ids, as everywhere. 409 once it is over or its time has come. R12.2 */
export async function lockOwnBooking(
  trx: Transaction<DB>,
  link: string,
  { toId, language }: { toId?: string; language: Language },
  now: Temporal.Instant,
): Promise<OwnBooking> {
  const { districtId, sessionId, id } = await bookingOfLink(trx, link)
  const sessions = new Map<string, SessionToBook>()
  for (const one of [...new Set([sessionId, toId ?? sessionId])].sort()) sessions.set(one, await holdSession(trx, districtId, one, 'alone'))
  await sql`select from booking b where b.district_id = ${districtId} and b.id = ${id} for update`.execute(trx)
  const booking = await bookingOfLink(trx, link)
  // moved by the same link meanwhile
  if (booking.sessionId !== sessionId) throw new Refused(refusal(refusals.statusMoved))
  refuseIf(whyNotChange(booking, language, now))
  return { booking, from: sessions.get(sessionId) as SessionToBook, to: sessions.get(toId ?? sessionId) as SessionToBook }
}
