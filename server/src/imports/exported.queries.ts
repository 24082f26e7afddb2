import type { ExportEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { mostExported } from '@yigen/domain/exports/register-export.ts'
import type { KnownFact } from '@yigen/domain/imports/roster-known.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { enterpriseOrder } from '#enterprises/enterprise-order.ts'
import { enterprisesFound } from '#enterprises/search-enterprises.ts'
import type { ExportedEnterprise } from '#imports/roster/enterprise-workbook.ts'
import { resultSeen } from '#results/result-sight.ts'
import { readStandingResults } from '#results/standing-results.queries.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { asRosterFacts } from './known-results.ts'

export type Filter = z.output<typeof ExportEnterprises>
export type ExportedRow = Omit<ExportedEnterprise, 'facts'> & { id: string; phoneOpen: boolean }

/** What the filter shows, of it what the actor sees whole. R11.4 */
const exported = (actor: Actor, filter: Filter): RawBuilder<SqlBool> => sql`(${enterprisesFound(actor, filter)} and ${whollySeen(actor)})`

/** As many as there are, or one too many. */
export async function countExported(db: Kysely<DB>, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from enterprise e where ${exported(actor, filter)} limit ${mostExported + 1}) x`.execute(db)
  return rows[0]?.count ?? 0
}

/** Numbers open as on the page (R11.4). */
export async function readExported(db: Kysely<DB>, actor: Actor, filter: Filter): Promise<ExportedRow[]> {
  const inCharge = { ...actor, roles: actor.roles.filter(role => role === 'officer' || role === 'minister') }
  const { rows } = await sql<ExportedRow>`
    select e.id, e.name, e.code, e.kind, e.state, s.short_name as "streetName", e.building, e.address, e.industry, e.note,
      o.name as "officerName", (${whollySeen(inCharge)}) is true as "phoneOpen",
      (select jsonb_build_object('name', c.name, 'title', c.title, 'phone', c.phone) from contact c
        where c.district_id = e.district_id and c.enterprise_id = e.id and c.removed_at is null order by c.is_main desc, c.added_at, c.id limit 1) as contact
    from enterprise e left join unit s on s.id = e.street_id left join member o on o.id = e.officer_id
    where ${exported(actor, filter)}
    order by ${enterpriseOrder({ sort: filter.sort ?? 'name', direction: filter.direction }).by} limit ${mostExported + 1}`.execute(db)
  return rows
}

/** Facts that stand, and results as far as the actor sees those of a single enterprise. R16.6 */
export async function readStandingFacts(db: Kysely<DB>, actor: Actor, ids: readonly string[]): Promise<(id: string) => KnownFact[]> {
  const { districtId } = actor
  const { rows } = await sql<KnownFact & { enterpriseId: string }>`
    select f.enterprise_id as "enterpriseId", f.kind, f.period, f.number, f.words, f.day::text as day from fact f
    where f.district_id = ${districtId} and f.enterprise_id = any(${ids}::uuid[])
      and not exists (select from fact n where n.district_id = f.district_id and n.corrects = f.id)`.execute(db)
  const facts = Map.groupBy(rows, row => row.enterpriseId)
  const results = asRosterFacts(await readStandingResults(db, districtId, ids, resultSeen(actor)))
  return id => [...(facts.get(id) ?? []), ...(results.get(id) ?? [])]
}
