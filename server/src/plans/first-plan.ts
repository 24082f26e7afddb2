import type { FirstPlan } from '@yigen/domain/plans/slip.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { PlanInForce } from './plan-in-force.ts'

/** When the first version of a project was to finish each of its milestones, and to land. R15.4 */
export async function readFirstPlan(db: Kysely<DB>, districtId: string, projectId: string, plan: PlanInForce): Promise<FirstPlan> {
  if (plan.version === 1) return firstOf(plan.landsAt, plan.milestones)
  const { rows } = await sql<{ id: string; plannedFinish: Temporal.Instant; landsAt: Temporal.Instant }>`
    select m.milestone_id as id, m.planned_finish as "plannedFinish", x.lands_at as "landsAt"
    from plan x join plan_milestone m on m.district_id = x.district_id and m.plan_id = x.id
    where x.district_id = ${districtId} and x.project_id = ${projectId} and x.version = 1`.execute(db)
  return firstOf(rows[0]?.landsAt ?? plan.landsAt, rows)
}

const firstOf = (landsAt: Temporal.Instant, rows: readonly { id: string; plannedFinish: Temporal.Instant }[]): FirstPlan => ({
  landsAt: landsAt.epochMilliseconds,
  finishAt: new Map(rows.map(({ id, plannedFinish }) => [id, plannedFinish.epochMilliseconds])),
})
