import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Who is responsible for a matter within the team from now on. Back with the enterprise's own officer, nothing is left of the move. R3.6 */
export async function changeHandler(trx: Transaction<DB>, districtId: string, requestId: string, toId: string): Promise<void> {
  await sql`
    update request r set handler_id = (case when e.officer_id = ${toId} then null else ${toId} end)::uuid from enterprise e
    where r.district_id = ${districtId} and r.id = ${requestId} and e.district_id = r.district_id and e.id = r.enterprise_id`.execute(trx)
}
