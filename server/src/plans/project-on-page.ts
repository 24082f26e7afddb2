import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { PlanAsker } from '@yigen/domain/plans/plan-steps.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import { planSeen } from './plan-sight.ts'
import type { ProjectAtHand } from './taken-project.ts'

/** The project of a plan as a page reads it, and how the reader stands to it. */
export type ProjectOnPage = Pick<ProjectAtHand, 'id' | 'districtId' | 'name' | 'enterpriseName' | 'status' | 'pausedUntil' | 'planId'> & {
  officerId: string | null
  officerName: string
  asker: PlanAsker
}

type Row = Omit<ProjectOnPage, 'asker' | 'districtId' | 'officerName'> & {
  officerName: string | null
  relation: Relation
  leaderId: string | null
}

/** 404 unless its plan is seen. R13.7 */
export async function projectOnPage(db: Kysely<DB>, actor: Actor, id: string): Promise<ProjectOnPage> {
  const { rows } = await sql<Row>`
    select p.id, p.name, e.name as "enterpriseName", p.status, p.paused_until as "pausedUntil", p.plan_id as "planId", p.leader_id as "leaderId",
      e.officer_id as "officerId", ${nameOf(sql`e.officer_id`)} as "officerName", ${relationHere(actor)} as relation
    from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where p.district_id = ${actor.districtId} and p.id = ${id} and ${planSeen(actor)}`.execute(db)
  const row = rows[0]
  if (!row) throw new Refused(refusal(refusals.notFound))
  const { relation, leaderId, officerName, ...project } = row
  const relations: Relation[] = [
    relation,
    ...(isMinisterOf(actor, project.officerId) ? (['minister'] as const) : []),
    ...(leaderId === actor.memberId ? (['leader'] as const) : []),
  ]
  return { ...project, officerName: officerName ?? '', districtId: actor.districtId, asker: { relations, language: actor.language } }
}
