import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Everything that came into the register with an import goes; what hangs on it has gone before. R2.4 */
export async function removeImported(trx: Transaction<DB>, districtId: string, importId: string): Promise<void> {
  const imported = sql`district_id = ${districtId} and import_id = ${importId}`
  await sql`delete from fact where ${imported}`.execute(trx)
  await sql`delete from contact where ${imported}`.execute(trx)
  await sql`delete from enterprise where ${imported}`.execute(trx)
}
