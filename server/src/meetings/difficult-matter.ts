import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { DifficultySubject } from '@yigen/domain/meetings/meeting-state.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { relationHere, whollySeen } from '#sight/enterprise-sight.ts'

export type Matter = {
  enterpriseId: string
  officerId: string | null
  title: string
  over: boolean
  relations: readonly Relation[]
}

/** What a difficulty or an item is about: a request, a project or an enterprise that the actor sees whole; else 404. */
export async function readMatter(db: Kysely<DB>, actor: Actor, { kind, id }: { kind: DifficultySubject; id: string }): Promise<Matter> {
  const { rows } = await sql<Omit<Matter, 'relations'> & { relation: Relation }>`
    select e.id as "enterpriseId", e.officer_id as "officerId", x.title, x.over, ${relationHere(actor)} as relation
    ${rowsOfKind[kind]} join enterprise e on e.district_id = x.district_id and e.id = x.enterprise_id
    where x.district_id = ${actor.districtId} and x.id = ${id} and ${whollySeen(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { relation, ...matter } = rows[0]
  return { ...matter, relations: isMinisterOf(actor, matter.officerId) ? [relation, 'minister'] : [relation] }
}

const rowsOfKind = {
  request: sql`from (select r.district_id, r.id, r.enterprise_id, r.title, r.ended_at is not null as over from request r) x`,
  project: sql`from (select p.district_id, p.id, p.enterprise_id, p.name as title, p.status <> 'open' as over from project p) x`,
  enterprise: sql`from (select n.district_id, n.id, n.id as enterprise_id, n.name as title, not ${oneOf(sql`n.state`, followedStates)} as over from enterprise n) x`,
} as const satisfies Record<DifficultySubject, unknown>
