import type { BookingChanged, MoveBooking } from '@yigen/domain/bookings/booking.ts'
import { whyNotMove } from '@yigen/domain/bookings/booking-rules.ts'
import { bookingHistory, bookingNotices } from '@yigen/domain/bookings/bookings.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { atDesk } from './at-desk.ts'
import { lockOwnBooking } from './lock-own-booking.ts'
import { refuseNumber, standInLine } from './stand-in-line.ts'
import { chooseSlot } from './take-slot.ts'

/** `author`: nobody is known by a link. */
export type Changer = { whose: RawBuilder<SqlBool>; author: (districtId: string) => Author; language: Language }

/** To another time of the same station, until its time comes. What it had is free at the same moment. R19.3 */
export async function changeTime(
  trx: Transaction<DB>,
  { whose, author, language }: Changer,
  { sessionId, at }: z.output<typeof MoveBooking>,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingChanged>> {
  const { booking, from, to } = await lockOwnBooking(trx, whose, { toId: sessionId, language, whyNot: whyNotMove }, now)
  if (to.stationId !== from.stationId) throw new Refused(refusal(refusals.notFound))
  const { districtId, id, phone } = booking
  // done already: the answer of the first time was lost
  if (booking.sessionId === sessionId && booking.startsAt.equals(at)) return { ok: true }
  await standInLine(trx, { districtId, phone }, now)
  await refuseNumber(trx, { districtId, phone }, { sessionId, but: id }, now)
  const slot = chooseSlot(to, { at }, now)
  await sql`
    update booking set session_id = ${sessionId}, desk = ${slot.desk}, slot = ${slot.slot}, starts_at = ${slot.from}, ends_at = ${slot.until}, moved_at = null, arrived_at = null,
      changes = changes + 1
    where district_id = ${districtId} and id = ${id} and state = 'booked'`.execute(trx)
  const data = { station: to.stationName, from: momentBlank(booking.startsAt, now), at: momentBlank(slot.from, now) }
  await record(trx, author(districtId), bookingHistory.moved, { subject: { kind: 'stationSession', id: sessionId }, data }, now)
  await tellAll(
    trx,
    districtId,
    [
      news(bookingNotices.cancelled, atDesk(from, booking.desk, booking.startsAt)),
      news(bookingNotices.made, atDesk(to, slot.desk, slot.from)),
    ],
    now,
  )
  return { ok: true }
}
