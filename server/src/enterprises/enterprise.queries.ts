import type { EnterpriseKind, EnterpriseState } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Asker, EnterpriseStanding } from '@yigen/domain/enterprises/enterprise-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { relationHere, seenWithCounts, visibleEnterprises, whollySeen } from '#sight/enterprise-sight.ts'
import { added, said } from '#slice/registry.ts'

export type EnterpriseLine = {
  id: string
  name: string
  code: string | null
  kind: EnterpriseKind
  state: EnterpriseState
  streetId: string | null
  streetName: string | null
  building: string
  address: string
  industry: string
  note: string
  officerId: string | null
  officerName: string | null
  createdAt: Temporal.Instant
  firstContactRunning: boolean
  open: number
  openProjects: number
  hangs: boolean
  whole: boolean
  counted: boolean
  relation: Relation
}

/** Over `enterprise e`. */
export const lineColumns = (actor: Actor): RawBuilder<unknown> => sql`
  e.id, e.name, e.code, e.kind, e.state, e.street_id as "streetId", ${shortNameOf(sql`e.street_id`)} as "streetName", e.building, e.address,
  e.industry, e.note, e.officer_id as "officerId", ${nameOf(sql`e.officer_id`)} as "officerName", e.created_at as "createdAt",
  exists (select from clock k where k.district_id = e.district_id and k.enterprise_id = e.id and k.kind = 'firstContact'
    and k.stopped_at is null and (k.subject_kind = 'assignment' or k.officer_id = e.officer_id)) as "firstContactRunning",
  (select count(distinct coalesce(k.request_id, k.subject_id))::int from clock k where k.district_id = e.district_id and k.enterprise_id = e.id
    and k.stopped_at is null and k.subject_kind <> 'assignment') as open, ${said('openProjects')} as "openProjects", ${hangs()} as hangs,
  (${whollySeen(actor)}) is true as whole, (${seenWithCounts(actor)}) is true as counted, ${relationHere(actor)} as relation`

/** More than was entered with its row. */
const hangs = () => sql`(e.officer_id is not null
  or exists (select from fact f where f.district_id = e.district_id and f.enterprise_id = e.id and (f.import_id is null or f.import_id is distinct from e.import_id))
  or exists (select from contact c where c.district_id = e.district_id and c.enterprise_id = e.id and (c.member_id is not null or c.added_at > e.created_at))
  or ${sql.join(added('hangsOnEnterprise'), sql` or `)})`

/** One `enterprise e` of the register, as far as the actor sees it at all. */
export const visibleEnterprise = (actor: Actor, id: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(e.district_id = ${actor.districtId} and e.id = ${id} and ${visibleEnterprises(actor)})`

const line = (actor: Actor, id: string) =>
  sql<EnterpriseLine>`select ${lineColumns(actor)} from enterprise e where ${visibleEnterprise(actor, id)}`

/** One line of the register with what of it the actor sees; invisible is 404, the same as an id that never was. */
export async function findEnterprise(db: Kysely<DB>, actor: Actor, id: string): Promise<EnterpriseLine> {
  const { rows } = await line(actor, id).execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

export type LockedEnterprise = EnterpriseLine & EnterpriseStanding & { districtId: string; asker: Asker }

/** Takes the enterprise for this step: invisible is 404, whoever comes second waits (R12.2). */
export async function lockEnterprise(trx: Transaction<DB>, actor: Actor, id: string): Promise<LockedEnterprise> {
  const { rows } = await sql<EnterpriseLine>`${line(actor, id)} for update of e`.execute(trx)
  const row = rows[0]
  if (!row) throw new Refused(refusal(refusals.notFound))
  return { ...row, districtId: actor.districtId, asker: { relation: row.relation, language: actor.language } }
}

/** Something about it changed: it comes first where the register is ordered by that. */
export async function touchEnterprise(trx: Transaction<DB>, districtId: string, id: string, now: Temporal.Instant): Promise<void> {
  await trx.updateTable('enterprise').set({ touched_at: now }).where('district_id', '=', districtId).where('id', '=', id).execute()
}
