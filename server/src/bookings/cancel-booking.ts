import type { BookingChanged } from '@yigen/domain/bookings/booking.ts'
import { bookingHistory, bookingNotices } from '@yigen/domain/bookings/bookings.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stranger } from '#codes/keep-code.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { atDesk } from './at-desk.ts'
import { bookingOfLink } from './booking-of-link.ts'
import { endBooking } from './end-booking.ts'
import { lockOwnBooking } from './lock-own-booking.ts'

/** By whoever has the link, until its time comes; the slot is free at once. R19.3 */
export async function cancelBooking(
  trx: Transaction<DB>,
  link: string,
  language: Language,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingChanged>> {
  // done already: the answer of the first time was lost
  if ((await bookingOfLink(trx, link)).state === 'cancelled') return { ok: true }
  const { booking, from: session } = await lockOwnBooking(trx, link, { language }, now)
  const { districtId, desk, startsAt } = booking
  await endBooking(trx, booking, { state: 'cancelled', by: null }, now)
  const data = { station: session.stationName, at: momentBlank(startsAt, now) }
  await record(trx, stranger(districtId), bookingHistory.cancelled, { subject: { kind: 'stationSession', id: session.id }, data }, now)
  await tell(trx, districtId, bookingNotices.cancelled, atDesk(session, desk, startsAt), now)
  return { ok: true }
}
