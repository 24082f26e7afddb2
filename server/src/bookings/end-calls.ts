import { bookingClocks } from '@yigen/domain/bookings/bookings.slice.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'

type OfNumber = { districtId: string; phone: string }
type By = { by: string; memberId: string | null }

/** They booked again, were phoned, or what they asked became a request: nobody need call them any more. R19.4 */
export async function endCalls(
  trx: Transaction<DB>,
  { districtId, phone }: OfNumber,
  { by, memberId }: By,
  now: Temporal.Instant,
): Promise<void> {
  if (phone === '') return
  const { rows } = await sql<{ id: string }>`
    select b.id from booking b where b.district_id = ${districtId} and b.phone = ${phone} and b.state = 'missed' and b.phoned_at is null and exists (${callOf})
    order by b.id`.execute(trx)
  for (const { id } of rows) await stopClocks(trx, { districtId, subjectId: id, by, memberId }, now)
}

/** Over `clock c`. */
export const isCall = sql`c.kind = ${sql.lit(bookingClocks.visitorCall.kind)} and c.stopped_at is null`
/** Over `booking b`. */
const callOf = sql`select from clock c where c.district_id = b.district_id and c.subject_id = b.id and ${isCall}`
