import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { type MilestoneAsker, type MilestoneState, milestoneSteps, whyNotMilestoneStep } from '@yigen/domain/plans/milestone-steps.ts'
import type { MilestonePage } from '@yigen/domain/plans/plan.ts'
import { readyAt } from '@yigen/domain/plans/ready-at.ts'
import type { WorkScale } from '@yigen/domain/plans/work-scale.ts'
import type { ProjectStatus } from '@yigen/domain/projects/project-status.ts'
import { Refused, refusal, refusalSentence, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import { stateOf } from './lock-milestone.ts'
import { actualsOf, type MilestoneRow, milestonesOf } from './milestone-rows.ts'
import { type PlanInForce, planInForceOf } from './plan-in-force.ts'
import { ofOwnUnit, planSeen } from './plan-sight.ts'
import { scaleOf } from './scale-of.ts'

type View = z.output<typeof MilestonePage>
type Row = Pick<View, 'projectId' | 'projectName' | 'stage' | 'planSeen' | 'gate' | 'finishedAt'> & {
  status: ProjectStatus
  pausedUntil: Temporal.Instant | null
  enterpriseName: string
  officerId: string | null
  officerName: string | null
  leaderId: string | null
  relation: Relation
  parts: unknown
}

const parts = together({
  plan: planInForceOf({ districtId: sql`p.district_id`, projectId: sql`p.id` }),
  milestones: milestonesOf({ districtId: sql`p.district_id`, projectId: sql`p.id` }),
})

/** One milestone by itself: the office sees it whole, its own unit with the project's name and stage. R13.7, R15.5 */
export async function getMilestone(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<View> {
  const { rows } = await sql<Row>`
    select p.id as "projectId", p.name as "projectName", p.stage, p.status, p.paused_until as "pausedUntil", p.leader_id as "leaderId", m.gate, m.finished_at as "finishedAt",
      e.name as "enterpriseName", e.officer_id as "officerId", ${nameOf(sql`e.officer_id`)} as "officerName", ${relationHere(actor)} as relation, ${planSeen(actor)} as "planSeen", ${parts.column} as parts
    from milestone m join project p on p.district_id = m.district_id and p.id = m.project_id
    join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where m.district_id = ${actor.districtId} and m.id = ${id} and (${planSeen(actor)} or ${ofOwnUnit(actor)})`.execute(db)
  const found = rows[0]
  if (!found) throw new Refused(refusal(refusals.notFound))
  const { plan, milestones } = parts.read(found.parts)
  const row = milestones.find(one => one.id === id) as MilestoneRow
  const scale = scaleOf(await readCalendar(db, actor.districtId, now), now)
  const state = stateNow(scale, { project: found, plan, milestones, row }, now)
  const asker = askerOf(actor, found, row)
  const { projectId, projectName, stage, gate, finishedAt } = found
  return {
    ...{ id, name: row.name, projectId, projectName, stage, planSeen: found.planSeen, gate, finishedAt },
    owner: { kind: row.ownerKind, unitId: row.ownerUnitId, name: ownerName(row, found) },
    ...{ status: row.status, startedAt: row.startedAt, dueAt: row.dueAt, expectedAt: row.expectedAt, expectedWords: row.expectedWords },
    ...{ finishedWords: row.finishedWords, taskId: row.taskId },
    whyNot: whyNotOf(state, asker),
  }
}

type Standing = { project: Row; plan: PlanInForce | null; milestones: readonly MilestoneRow[]; row: MilestoneRow }

function stateNow(scale: WorkScale, { project, plan, milestones, row }: Standing, now: Temporal.Instant): MilestoneState {
  const planned = plan?.milestones.find(({ id }) => id === row.id)
  if (!plan || !planned) return { ...stateOf(row, { predecessors: [] }, project, false), inForce: false }
  const ready = readyAt(scale, planned.predecessors, actualsOf(milestones), plan.adoptedAt.epochMilliseconds)
  return stateOf(row, planned, project, ready !== null && ready <= now.epochMilliseconds)
}

function askerOf(actor: Actor, { relation, officerId, leaderId }: Row, { ownerUnitId }: MilestoneRow): MilestoneAsker {
  const own = ownerUnitId !== null && ownerUnitId === actor.unitId && is(actor, ...unitRoles)
  const more: (Relation | 'unit' | false)[] = [
    isMinisterOf(actor, officerId) && 'minister',
    leaderId === actor.memberId && 'leader',
    own && 'unit',
  ]
  return { relations: [relation, ...more.filter(one => one !== false)], language: actor.language }
}

const ownerName = ({ ownerKind, ownerName, unitName }: MilestoneRow, { enterpriseName, officerName }: Row): string =>
  ({ unit: unitName ?? '', officer: officerName ?? '', enterprise: enterpriseName, outside: ownerName })[ownerKind]

function whyNotOf(state: MilestoneState, asker: MilestoneAsker): View['whyNot'] {
  const said = milestoneSteps.map(step => {
    const why = whyNotMilestoneStep(step, state, asker)
    return [step, why && refusalSentence(why, asker.language)]
  })
  return Object.fromEntries(said) as View['whyNot']
}
