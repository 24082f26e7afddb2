import type { BookingDone, RecordVisitorCall } from '@yigen/domain/bookings/booking.ts'
import { bookingHistory } from '@yigen/domain/bookings/bookings.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { showAtDesks } from './at-desk.ts'
import { endCalls } from './end-calls.ts'
import { aboutVisit, lockBooking } from './lock-booking.ts'

/** Who did not come was called: what was said stays with the booking, for as long as their number does; no other call to that number is due. R19.4 */
export async function recordVisitorCall(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof RecordVisitorCall>,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingDone>> {
  const { booking, session } = await lockBooking(trx, actor, id, 'recordVisitorCall', now)
  const { districtId, memberId } = actor
  const { numUpdatedRows } = await trx
    .updateTable('booking')
    .set({ phoned_by: memberId, phoned_at: now, phoned_words: booking.phone === '' ? '' : words })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('phoned_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refused(refusal(refusals.statusMoved))
  const by = { by: bookingHistory.phoned.kind, memberId }
  await stopClocks(trx, { districtId, subjectId: id, ...by }, now)
  await endCalls(trx, booking, by, now)
  const data = { station: session.stationName, at: momentBlank(booking.startsAt, now) }
  await record(trx, actor, bookingHistory.phoned, { ...aboutVisit(booking), data }, now)
  await showAtDesks(trx, session, memberId)
  return { id, sessionId: session.id, at: now }
}
