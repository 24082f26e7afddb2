import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { ClockOfSubject } from '#slice/subject.ts'

/** The matters of these clocks show the due time of their open clock due first. */
export async function followClocks(
  trx: Transaction<DB>,
  clocks: readonly Pick<ClockOfSubject, 'requestId'>[],
  districtId: string,
): Promise<void> {
  await sql`
    update request r set (due_at, due_kind) = (select c.due_at, c.kind from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null order by c.due_at limit 1)
    where r.district_id = ${districtId} and r.id = any(${clocks.map(clock => clock.requestId)}::uuid[])`.execute(trx)
}
