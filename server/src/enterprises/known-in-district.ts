import type { EnterpriseState } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { searchName } from '@yigen/domain/enterprises/search-name.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'

/** Of an enterprise that comes from elsewhere, the row that the register of this district has of it already. */
export type KnownInDistrict = { id: string; state: EnterpriseState; officerId: string | null; officerName: string | null }
type Named = { name: string; code: string | null }

/** By its code, which is one enterprise's alone; by its name where one of the two has none (as `refuseTakenName` tells them apart). R2.1 */
export async function findKnown(db: Kysely<DB>, districtId: string, named: Named): Promise<KnownInDistrict | null> {
  const { rows } = await sql<KnownInDistrict>`${known(districtId, named)}`.execute(db)
  return rows[0] ?? null
}

/** The same, locked. */
export async function lockKnown(trx: Transaction<DB>, districtId: string, named: Named): Promise<KnownInDistrict | null> {
  const { rows } = await sql<KnownInDistrict>`${known(districtId, named)} for update of e`.execute(trx)
  return rows[0] ?? null
}

const known = (districtId: string, { name, code }: Named) => sql`
  select e.id, e.state, e.officer_id as "officerId", ${nameOf(sql`e.officer_id`)} as "officerName" from enterprise e
  where e.district_id = ${districtId} and (e.code = ${code} or (e.search_name = ${searchName(name)} and (e.code is null or ${code}::text is null)))
  order by e.code is null, e.created_at limit 1`
