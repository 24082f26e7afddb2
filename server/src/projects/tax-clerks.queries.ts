import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** The clerks at work in the tax bureau, who verify what was paid. R13.3, R16.2 */
export async function taxClerks(trx: Transaction<DB>, districtId: string, taxUnitId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('member')
    .select(['id', 'roles'])
    .where('district_id', '=', districtId)
    .where('unit_id', '=', taxUnitId)
    .where('state', '=', 'active')
    .execute()
  return rows.filter(({ roles }) => roles.includes('clerk')).map(({ id }) => id)
}
