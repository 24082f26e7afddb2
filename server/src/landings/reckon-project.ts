import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { reckonPlan } from '@yigen/domain/plans/plan-reckoning.ts'
import { actualsOf } from '#plans/milestone-rows.ts'
import { scaleOf } from '#plans/scale-of.ts'
import type { PageOfProject } from './project-page.queries.ts'

/** When each milestone of the plan in force is forecast to start and to end, and whether it is critical. */
export type ReckonedMilestone = { startAt: Temporal.Instant; finishAt: Temporal.Instant; critical: boolean }
export type ReckonedProject = ReadonlyMap<string, ReckonedMilestone>

/** The forecast of a project's milestones at a moment; empty without a plan in force. R15.3, R15.4 */
export function reckonProject(calendar: Calendar, { plan, milestones }: PageOfProject, now: Temporal.Instant): ReckonedProject {
  if (!plan) return new Map()
  const toReckon = { beginsAt: plan.beginsAt.epochMilliseconds, milestones, actuals: actualsOf(milestones), inForce: null }
  const { schedule } = reckonPlan(scaleOf(calendar, now), toReckon, now.epochMilliseconds)
  return new Map(
    milestones.flatMap(({ id }, place) => {
      const row = schedule.rows[place]
      return row ? [[id, { startAt: instant(row.startAt), finishAt: instant(row.finishAt), critical: row.critical }] as const] : []
    }),
  )
}

const instant = (moment: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(moment)
