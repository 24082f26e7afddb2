import type { BookingDone } from '@yigen/domain/bookings/booking.ts'
import { bookingHistory } from '@yigen/domain/bookings/bookings.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { showAtDesks } from './at-desk.ts'
import { aboutVisit, lockBooking } from './lock-booking.ts'

/** Who booked stands there: their desk calls them next, also where it is late itself. R19.3 */
export async function markArrived(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingDone>> {
  const { booking, session } = await lockBooking(trx, actor, id, 'markArrived', now)
  await trx
    .updateTable('booking')
    .set({ arrived_at: now })
    .where('district_id', '=', booking.districtId)
    .where('id', '=', id)
    .where('state', '=', 'booked')
    .execute()
  const data = { station: session.stationName, at: momentBlank(booking.startsAt, now) }
  await record(trx, actor, bookingHistory.arrived, { ...aboutVisit(booking), data }, now)
  await showAtDesks(trx, session, actor.memberId)
  return { id, sessionId: session.id, at: now }
}
