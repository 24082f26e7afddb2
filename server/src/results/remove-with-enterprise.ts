import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Claims at which nobody looked go with the row of the register that an import brought by mistake. R2.1 */
export async function removeWithEnterprise(trx: Transaction<DB>, { districtId, id }: { districtId: string; id: string }): Promise<void> {
  await sql`delete from result_claim where district_id = ${districtId} and enterprise_id = ${id}`.execute(trx)
}
