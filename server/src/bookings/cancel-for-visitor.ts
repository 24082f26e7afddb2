import type { BookingDone } from '@yigen/domain/bookings/booking.ts'
import { bookingHistory } from '@yigen/domain/bookings/bookings.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { showAtDesks } from './at-desk.ts'
import { endBooking } from './end-booking.ts'
import { aboutVisit, lockBooking } from './lock-booking.ts'
import { messageVisitor } from './message-visitor.ts'

/** For somebody who said so by phone, whose number is told, or who waits no longer. R19.3 */
export async function cancelForVisitor(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingDone>> {
  const { booking, session } = await lockBooking(trx, actor, id, 'cancelForVisitor', now)
  await endBooking(trx, booking, { state: 'cancelled', by: actor.memberId }, now)
  const { stationName } = session
  const data = { station: stationName, at: momentBlank(booking.startsAt, now) }
  await record(trx, actor, bookingHistory.cancelled, { ...aboutVisit(booking), data }, now)
  if (booking.number === null)
    await messageVisitor(trx, actor.districtId, 'cancelled', { ...booking, stationName, at: booking.startsAt }, now)
  await showAtDesks(trx, session, actor.memberId)
  return { id, sessionId: session.id, at: now }
}
