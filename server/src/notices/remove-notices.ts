import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Nobody is told any more of enterprises that were never in the register. */
export async function removeNotices(trx: Transaction<DB>, districtId: string, enterpriseIds: readonly string[]): Promise<void> {
  await sql`delete from notice where district_id = ${districtId} and enterprise_id = any(${[...enterpriseIds]}::uuid[])`.execute(trx)
}
