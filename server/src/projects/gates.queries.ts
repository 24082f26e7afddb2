import type { Actor } from '@yigen/domain/members/actor.ts'
import type { GateItem } from '@yigen/domain/projects/gate-item.ts'
import { standardGates } from '@yigen/domain/projects/standard-gates.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { WorkedOut } from '#database/worked-out.ts'
import { departmentId } from '#organisations/standard-departments.ts'
import { nameOf, shortNameOf } from '#people/names.ts'

export type GatesInForce = {
  version: number
  items: readonly GateItem[]
  /** whose clerks verify what was paid. R1.7, R13.3 */
  taxUnitId: string
  taxUnitName: string | null
  publishedByName: string | null
  publishedAt: Temporal.Instant | null
  reason: string
}

/** Every version of what the gates ask, the newest first; last the standard, which held before a district said anything. R13.3 */
export async function readGateVersions(db: Kysely<DB>, districtId: string, limit = 200): Promise<GatesInForce[]> {
  const { rows } = await sql<GatesInForce>`
    select g.version, g.items, g.tax_unit_id as "taxUnitId", ${shortNameOf(sql`g.tax_unit_id`)} as "taxUnitName", ${nameOf(sql`g.published_by`)} as "publishedByName",
      g.published_at as "publishedAt", g.reason
    from gate_version g where g.district_id = ${districtId} order by g.version desc limit ${limit}`.execute(db)
  return [...rows, await standard(db, districtId)]
}

/** What the gates ask now. */
export async function readGates(db: Kysely<DB>, districtId: string): Promise<GatesInForce> {
  const [newest] = await readGateVersions(db, districtId, 1)
  return newest as GatesInForce
}

async function standard(db: Kysely<DB>, districtId: string): Promise<GatesInForce> {
  const taxUnitId = standardTaxUnit(districtId)
  const unit = await db.selectFrom('unit').select('short_name').where('id', '=', taxUnitId).executeTakeFirst()
  const taxUnitName = unit?.short_name ?? null
  return { version: 0, items: standardGates, taxUnitId, taxUnitName, publishedByName: null, publishedAt: null, reason: '' }
}

/** Whether the actor's unit is the district's tax bureau. */
export const isTaxUnit = ({ districtId, unitId }: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(${unitId}::text = coalesce(
  (select g.tax_unit_id from gate_version g where g.district_id = ${districtId} order by g.version desc limit 1), ${new WorkedOut(districtId, standardTaxUnit)}))`

const standardTaxUnit = (districtId: string): string => departmentId(districtId, 'tax')
