import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import { lapseClocks } from '#clocks/lapse-clocks.ts'
import type { DB } from '#database/schema.ts'

/** R3.1: with the enterprise the assignment ends, and a first contact that was still due lapses. One that began this very moment never was. */
export async function endAssignment(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id }: { districtId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update assignment a set during = tstzrange(lower(a.during), greatest(${now}::timestamptz, lower(a.during) + interval '1 microsecond'))
    where a.district_id = ${districtId} and a.enterprise_id = ${id} and upper_inf(a.during)
    returning a.id`.execute(trx)
  const subject = { kind: 'assignment', ids: rows.map(row => row.id) } as const
  await lapseClocks(trx, { districtId, subject, by: 'enterprise.closed', memberId: actor.memberId }, now)
}
