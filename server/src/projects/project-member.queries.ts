import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'

/** Somebody who takes part in the project now, if they do. */
export async function findProjectMember(trx: Transaction<DB>, { districtId, id }: { districtId: string; id: string }, memberId: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select x.id, ${nameOf(sql`x.member_id`)} as name from project_member x
    where x.district_id = ${districtId} and x.project_id = ${id} and x.member_id = ${memberId} and x.removed_at is null`.execute(trx)
  return rows[0]
}
