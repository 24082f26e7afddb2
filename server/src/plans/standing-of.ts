import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import type { WorkScale } from '@yigen/domain/plans/work-scale.ts'
import type { Kysely } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { type MilestoneRow, readMilestones } from './milestone-rows.ts'
import { type PlanInForce, readPlanInForce } from './plan-in-force.ts'
import type { ProjectOnPage } from './project-on-page.ts'
import { scaleOf } from './scale-of.ts'

/** Where a project's plan stands: what every version of it is read against. */
export type PlanStanding = {
  calendar: Calendar
  scale: WorkScale
  inForce: PlanInForce | null
  rows: MilestoneRow[]
  pausedUntil: Temporal.Instant | null
}

export async function standingOf(
  db: Kysely<DB>,
  { id: projectId, districtId, pausedUntil }: ProjectOnPage,
  now: Temporal.Instant,
): Promise<PlanStanding> {
  const calendar = await readCalendar(db, districtId, now)
  const inForce = await readPlanInForce(db, districtId, projectId)
  return { calendar, scale: scaleOf(calendar, now), inForce, rows: await readMilestones(db, districtId, projectId), pausedUntil }
}
