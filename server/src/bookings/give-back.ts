import type { BookingChanged } from '@yigen/domain/bookings/booking.ts'
import { whyNotCancel } from '@yigen/domain/bookings/booking-rules.ts'
import { bookingHistory, bookingNotices } from '@yigen/domain/bookings/bookings.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { atDesk, showAtDesks } from './at-desk.ts'
import type { Changer } from './change-time.ts'
import { endBooking } from './end-booking.ts'
import { lockOwnBooking } from './lock-own-booking.ts'
import { findOwnBooking } from './own-booking.queries.ts'

/** Until its time comes or its number is called; the slot is free at once. R19.3 */
export async function giveBack(
  trx: Transaction<DB>,
  { whose, author, language }: Changer,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingChanged>> {
  // done already: the answer of the first time was lost
  if ((await findOwnBooking(trx, whose)).state === 'cancelled') return { ok: true }
  const { booking, from: session } = await lockOwnBooking(trx, whose, { language, whyNot: whyNotCancel }, now)
  const { districtId, desk, startsAt } = booking
  await endBooking(trx, booking, { state: 'cancelled', by: null }, now)
  const data = { station: session.stationName, at: momentBlank(startsAt, now) }
  await record(trx, author(districtId), bookingHistory.cancelled, { subject: { kind: 'stationSession', id: session.id }, data }, now)
  await tell(trx, districtId, bookingNotices.cancelled, atDesk(session, desk, startsAt), now)
  await showAtDesks(trx, session, null)
  return { ok: true }
}
