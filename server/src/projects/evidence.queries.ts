import type { ShownEvidence } from '@yigen/domain/projects/missing-at-gate.ts'
import { type Gate, gates } from '@yigen/domain/projects/project-stage.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import { type Part, rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'

/** Over `project_evidence x`: another row stands in its place. R13.5 */
export const isCorrected: RawBuilder<SqlBool> = sql<SqlBool>`exists (
  select from project_evidence y where y.district_id = x.district_id and y.project_id = x.project_id and y.replaces_id = x.id)`

/** Over `project_evidence x`: its papers, in the order in which they came. */
export const filesOfEvidence = sql`(
  select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes) order by f.attached_at, f.id), '[]'::json)
  from file f where f.district_id = x.district_id and f.subject_id = x.id and f.subject_kind = 'evidence')`

/** Over `project p`: what is shown of it and stands. R13.3 */
export const shownOf: Part<ShownEvidence[]> = rowsPart(
  () => sql<ShownEvidence>`
    select x.kind, x.verified_at is not null as verified from project_evidence x
    where x.district_id = p.district_id and x.project_id = p.id and not ${isCorrected}`,
  {},
)

/** Since when its enterprise is known to exist. */
export async function readKnownSince(trx: Transaction<DB>, districtId: string, enterpriseId: string) {
  const { rows } = await sql<{ foundedOn: Temporal.PlainDate | null; enteredAt: Temporal.Instant }>`
    select e.created_at as "enteredAt", (
      select min(f.day) from fact f where f.district_id = e.district_id and f.enterprise_id = e.id and f.kind = 'foundedOn'
        and not exists (select from fact y where y.district_id = f.district_id and y.corrects = f.id)) as "foundedOn"
    from enterprise e where e.district_id = ${districtId} and e.id = ${enterpriseId}`.execute(trx)
  if (!rows[0]) throw new Error('a project without its enterprise')
  return rows[0]
}

/** At which gate a clerk of the tax bureau looks. R13.3 */
export const taxGate: Gate = gates[gates.length - 1] as Gate
