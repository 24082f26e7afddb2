import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Everything that came into the register with an import goes; what hangs on it has gone before. R2.4 */
export async function removeImported(trx: Transaction<DB>, districtId: string, importId: string): Promise<void> {
  for (const table of ['fact', 'contact', 'enterprise'] as const)
    await trx.deleteFrom(table).where('district_id', '=', districtId).where('import_id', '=', importId).execute()
}
