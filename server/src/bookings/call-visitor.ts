import type { BookingDone } from '@yigen/domain/bookings/booking.ts'
import { bookingHistory } from '@yigen/domain/bookings/bookings.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { aboutVisit, lockBooking } from './lock-booking.ts'

/** The visitor sits down: what they ask is received now, whenever it is written. R19.4 */
export async function callVisitor(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingDone>> {
  const { booking, session } = await lockBooking(trx, actor, id, 'callVisitor', now)
  // done already: the time they sat down first stays
  if (booking.calledAt !== null) return { id, sessionId: session.id, at: booking.calledAt }
  await trx.updateTable('booking').set({ called_at: now }).where('district_id', '=', actor.districtId).where('id', '=', id).execute()
  const data = { station: session.stationName, at: momentBlank(booking.startsAt, now) }
  await record(trx, actor, bookingHistory.called, { ...aboutVisit(booking), data }, now)
  return { id, sessionId: session.id, at: now }
}
