import type { FirstPlan } from '@yigen/domain/plans/slip.ts'
import { sql } from 'kysely'
import { type Part, rowsPart } from '#database/part.ts'
import type { OfProject } from './of-project.ts'
import type { PlanInForce } from './plan-in-force.ts'

type FirstRow = { id: string; plannedFinish: Temporal.Instant; landsAt: Temporal.Instant }

/** When the first version of a project was to finish each of its milestones, and to land; nothing while it is the one in force. R15.4 */
export const firstRowsOf = ({ districtId, projectId }: OfProject): Part<FirstRow[]> =>
  rowsPart(
    () => sql<FirstRow>`
      select m.milestone_id as id, m.planned_finish as "plannedFinish", x.lands_at as "landsAt"
      from plan x join plan_milestone m on m.district_id = x.district_id and m.plan_id = x.id
      where x.district_id = ${districtId} and x.project_id = ${projectId} and x.version = 1 and not upper_inf(x.in_force)`,
    { plannedFinish: true, landsAt: true },
  )

export const firstPlan = (rows: readonly FirstRow[], { version, landsAt, milestones }: PlanInForce): FirstPlan =>
  version === 1 ? firstOf(landsAt, milestones) : firstOf(rows[0]?.landsAt ?? landsAt, rows)

const firstOf = (landsAt: Temporal.Instant, rows: readonly { id: string; plannedFinish: Temporal.Instant }[]): FirstPlan => ({
  landsAt: landsAt.epochMilliseconds,
  finishAt: new Map(rows.map(({ id, plannedFinish }) => [id, plannedFinish.epochMilliseconds])),
})
