import type { BookingState } from '@yigen/domain/bookings/booking-state.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

type End = { state: Exclude<BookingState, 'booked'>; by: string | null; requestId?: string }

/** The update repeats that it is open. */
export async function endBooking(
  trx: Transaction<DB>,
  { districtId, id }: { districtId: string; id: string },
  { state, by, requestId }: End,
  now: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('booking')
    .set({ state, ended_by: by, ended_at: now, request_id: requestId ?? null })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('state', '=', 'booked')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refused(refusal(refusals.statusMoved))
}
