import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { ClockOfSubject } from '#slice/subject.ts'

/** These tasks show the due time of their open clock due first. */
export async function followTaskClocks(trx: Transaction<DB>, clocks: readonly ClockOfSubject[], districtId: string): Promise<void> {
  await sql`
    update task t set due_at = c.due_at from (
      select k.subject_id, min(k.due_at) as due_at from clock k
      where k.district_id = ${districtId} and k.stopped_at is null and k.subject_id = any(${clocks.map(clock => clock.subjectId)}::uuid[])
      group by k.subject_id
    ) c where t.district_id = ${districtId} and t.id = c.subject_id`.execute(trx)
}
