import { type Kysely, sql } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { takeEach } from '#stations/take-each.ts'
import { isCall } from './end-calls.ts'

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
