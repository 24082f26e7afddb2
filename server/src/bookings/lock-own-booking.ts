import type { whyNotCancel } from '@yigen/domain/bookings/booking-rules.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { holdSession, type SessionToBook } from './hold-session.ts'
import { findOwnBooking, type OwnBooking } from './own-booking.queries.ts'

export type LockedOwn = { booking: OwnBooking; from: SessionToBook; to: SessionToBook }
type Step = { toId?: string; language: Language; whyNot: typeof whyNotCancel }

/** Takes somebody’s own booking for this step, with its session and the one it goes to: sessions before bookings and in the order of their ids, as everywhere. 409 once it is over or its time has come. R12.2 */
export async function lockOwnBooking(
  trx: Transaction<DB>,
  whose: RawBuilder<SqlBool>,
  { toId, language, whyNot }: Step,
  now: Temporal.Instant,
): Promise<LockedOwn> {
  const { districtId, sessionId, id } = await findOwnBooking(trx, whose)
  const sessions = new Map<string, SessionToBook>()
  for (const one of [...new Set([sessionId, toId ?? sessionId])].sort()) sessions.set(one, await holdSession(trx, districtId, one, 'alone'))
  await sql`select from booking b where b.district_id = ${districtId} and b.id = ${id} for update`.execute(trx)
  const booking = await findOwnBooking(trx, whose)
  // moved meanwhile
  if (booking.sessionId !== sessionId) throw new Refused(refusal(refusals.statusMoved))
  refuseIf(whyNot(booking, language, now))
  return { booking, from: sessions.get(sessionId) as SessionToBook, to: sessions.get(toId ?? sessionId) as SessionToBook }
}
