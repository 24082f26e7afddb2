import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { LandingKind } from '@yigen/domain/projects/landing-kind.ts'
import type { ProjectStage } from '@yigen/domain/projects/project-stage.ts'
import type { ProjectStatus } from '@yigen/domain/projects/project-status.ts'
import type { ProjectAsker } from '@yigen/domain/projects/project-steps.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import { isNamed, projectSeen } from './project-sight.ts'

export type LockedProject = {
  id: string
  districtId: string
  name: string
  kind: LandingKind
  streetId: string | null
  enterpriseId: string
  enterpriseName: string
  /** its enterprise's, at every instant. R13.1 */
  officerId: string | null
  stage: ProjectStage
  status: ProjectStatus
  /** to be resumed then; may be over, until that is done */
  pausedUntil: Temporal.Instant | null
  isKey: boolean
  leaderId: string | null
  planId: string | null
  asker: ProjectAsker
  /** the office's people of it, who are told: officer, leader, named people */
  office: readonly string[]
}

type Row = Omit<LockedProject, 'asker' | 'office' | 'districtId'> & { relation: Relation; named: boolean; memberIds: string[] }

/**
 * Takes the project for this step: invisible is 404, whoever comes second waits (R12.2). Its enterprise is held as it is meanwhile, and with it the officer (R13.1).
 * `seen` is what opens it to this step: by itself, whoever sees the project whole. `landing`: the step may write the enterprise too.
 */
export async function lockProject(
  trx: Transaction<DB>,
  actor: Actor,
  id: string | RawBuilder<string>,
  seen: RawBuilder<SqlBool> = projectSeen(actor),
  landing = false,
): Promise<LockedProject> {
  const { rows } = await lockedRow(actor, id, seen, landing).execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return toLocked(actor, rows[0])
}

const lockedRow = (actor: Actor, id: string | RawBuilder<string>, seen: RawBuilder<SqlBool>, landing: boolean) =>
  sql<Row>`
    select p.id, p.name, p.kind, p.street_id as "streetId", p.enterprise_id as "enterpriseId", e.name as "enterpriseName", e.officer_id as "officerId",
      p.stage, p.status, p.paused_until as "pausedUntil", p.is_key as "isKey", p.leader_id as "leaderId", p.plan_id as "planId",
      ${relationHere(actor)} as relation, ${isNamed(actor)} as named, array(
        select x.member_id from project_member x where x.district_id = p.district_id and x.project_id = p.id and x.removed_at is null order by x.added_at, x.id) as "memberIds"
    from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where p.district_id = ${actor.districtId} and p.id = ${id} and ${seen}
    for update of ${landing ? sql`p, e` : sql`p for share of e`}`

function toLocked(actor: Actor, { relation, named, memberIds, ...project }: Row): LockedProject {
  const { memberId, roles, language, districtId } = actor
  const leadsIt = project.leaderId === memberId
  return {
    ...project,
    districtId,
    asker: { memberId, roles, relation, alsoMinister: isMinisterOf(actor, project.officerId), leadsIt, named, language },
    office: [project.officerId, project.leaderId, ...memberIds].filter(one => one !== null),
  }
}
