import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import type { MilestoneAsker, MilestoneState } from '@yigen/domain/plans/milestone-steps.ts'
import { readyAt, startsByHand } from '@yigen/domain/plans/ready-at.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type SqlBool, sql, type Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { type LockedProject, lockProject } from '#projects/lock-project.ts'
import { actualsOf, type MilestoneRow } from './milestone-rows.ts'
import { planAskerOf } from './plan-asker.ts'
import { type PlanAtHand, readPlanAtHand } from './plan-at-hand.ts'
import type { PlannedRow } from './plan-rows.ts'
import { milestoneSeen } from './plan-sight.ts'
import { scaleOf } from './scale-of.ts'

export type LockedMilestone = {
  row: MilestoneRow
  planned: PlannedRow
  atHand: PlanAtHand
  project: LockedProject
  asker: MilestoneAsker
  state: MilestoneState
}

/** Takes a milestone for this step by its project, seen by the office or by its own unit (else 404). R12.2, R13.7 */
export async function lockMilestone(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedMilestone> {
  const projectId = sql<string>`(select s.project_id from milestone s where s.district_id = ${actor.districtId} and s.id = ${id} and ${milestoneSeen(actor)})`
  const project = await lockProject(trx, actor, projectId, sql<SqlBool>`true`)
  const atHand = await readPlanAtHand(trx, project)
  const planned = atHand?.plan.milestones.find(one => one.id === id)
  if (!atHand || !planned) throw new Refused(refusal(refusals.notFound))
  const { plan, milestones } = atHand
  const row = milestones.find(one => one.id === id) as MilestoneRow
  const scale = scaleOf(await readCalendar(trx, actor.districtId, now), now)
  const ready = readyAt(scale, planned.predecessors, actualsOf(milestones), plan.adoptedAt.epochMilliseconds)
  const state = stateOf(row, planned, project, ready !== null && ready <= now.epochMilliseconds)
  return { row, planned, atHand, project, asker: askerOf(actor, project, row), state }
}

function askerOf(actor: Actor, project: LockedProject, { ownerUnitId }: MilestoneRow): MilestoneAsker {
  const own = ownerUnitId !== null && ownerUnitId === actor.unitId && is(actor, ...unitRoles)
  return { relations: [...planAskerOf(project).relations, ...(own ? (['unit'] as const) : [])], language: actor.language }
}

/** What the rules ask of a milestone of the plan in force. */
export const stateOf = (
  row: Pick<MilestoneRow, 'status' | 'ownerKind' | 'ownerName' | 'unitName'>,
  { predecessors }: Pick<PlannedRow, 'predecessors'>,
  { status, pausedUntil, enterpriseName }: Pick<LockedProject, 'status' | 'pausedUntil' | 'enterpriseName'>,
  ready: boolean,
): MilestoneState => ({
  status: row.status,
  ownerKind: row.ownerKind,
  ownerName: row.unitName ?? (row.ownerKind === 'enterprise' ? enterpriseName : row.ownerName),
  projectOpen: status === 'open',
  paused: pausedUntil !== null,
  byHand: startsByHand(predecessors),
  ready,
  inForce: true,
})
