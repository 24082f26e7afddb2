import type { LeaveRow } from '@yigen/domain/assignments/assignment.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

export type Leave = z.output<typeof LeaveRow>

const columns = sql`l.id, l.member_id as "memberId", m.name as "memberName", lower(l.during) as "from", upper(l.during) as until, l.reason`

/** The leaves of a member, the latest first. */
export async function readLeaves(db: Kysely<DB>, districtId: string, memberId: string): Promise<Leave[]> {
  const { rows } = await sql<Leave>`
    select ${columns} from leave l join member m on m.id = l.member_id
    where l.district_id = ${districtId} and l.member_id = ${memberId} order by lower(l.during) desc`.execute(db)
  return rows
}

export type LockedLeave = Leave & { begunAt: Temporal.Instant | null; endedAt: Temporal.Instant | null }

export async function lockLeave(trx: Transaction<DB>, districtId: string, memberId: string, id: string): Promise<LockedLeave | undefined> {
  const { rows } = await sql<LockedLeave>`
    select ${columns}, l.begun_at as "begunAt", l.ended_at as "endedAt" from leave l join member m on m.id = l.member_id
    where l.district_id = ${districtId} and l.member_id = ${memberId} and l.id = ${id} for update of l`.execute(trx)
  return rows[0]
}
