import { bookingClocks } from '@yigen/domain/bookings/bookings.slice.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { takeEach } from '#stations/take-each.ts'

type OfNumber = { districtId: string; phone: string }
type By = { by: string; memberId: string | null }

/** They booked again, or what they asked became a request: nobody need call them any more. R19.4 */
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

/** Once the enterprise whose contact has the number has filed a request. Returns how many calls ended. R19.4 */
export async function endAnsweredCalls(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ districtId: string; id: string }>`
    select b.district_id as "districtId", b.id from clock c join booking b on b.district_id = c.district_id and b.id = c.subject_id
    where ${isCall} and exists (
      select from contact k join request r on r.district_id = k.district_id and r.enterprise_id = k.enterprise_id
      where k.district_id = b.district_id and right(regexp_replace(k.phone, '\\D', '', 'g'), 11) = b.phone and k.removed_at is null and r.received_at >= b.starts_at)`.execute(
    db,
  )
  return takeEach(rows, ({ districtId, id }) =>
    inTransaction(db, async trx => {
      const stopped = await stopClocks(trx, { districtId, subjectId: id, by: 'request.filed', memberId: null }, asOf)
      return stopped.length
    }),
  )
}

const isCall = sql`c.kind = ${sql.lit(bookingClocks.visitorCall.kind)} and c.stopped_at is null`
/** Over `booking b`. */
const callOf = sql`select from clock c where c.district_id = b.district_id and c.subject_id = b.id and ${isCall}`
