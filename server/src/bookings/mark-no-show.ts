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
import { startCall } from './start-call.ts'

/** Nobody came, ten minutes after the time; the slot is free for who waits. Whoever left a subject is called. R19.3, R19.4 */
export async function markNoShow(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingDone>> {
  const { booking, session } = await lockBooking(trx, actor, id, 'markNoShow', now)
  await endBooking(trx, booking, { state: 'missed', by: actor.memberId }, now)
  // called to an empty chair: who booked did not sit down
  await startCall(trx, session, booking.number === null ? { ...booking, calledAt: null } : booking, now)
  const data = { station: session.stationName, at: momentBlank(booking.startsAt, now) }
  await record(trx, actor, bookingHistory.missed, { ...aboutVisit(booking), data }, now)
  await showAtDesks(trx, session, actor.memberId)
  return { id, sessionId: session.id, at: now }
}
