import { type Calendar, hasTable } from '#calendar/calendar.ts'
import type { PlannedMilestone } from './plan-graph.ts'
import { type Actual, type Schedule, schedule } from './schedule.ts'
import { type Shift, shiftOf } from './shift.ts'
import type { WorkScale } from './work-scale.ts'

/** When a milestone starts and ends as a version planned it, in milliseconds. */
export type PlannedSpan = { id: string; startAt: number; finishAt: number }

/** A version with what has happened. `inForce`: as the version in force planned it when it was adopted, against which a shift is said; null while there is none. `pausedUntil`: nothing new starts before. Moments in milliseconds since 1970. */
export type PlanToReckon = {
  beginsAt: number
  milestones: readonly PlannedMilestone[]
  actuals: ReadonlyMap<string, Actual>
  inForce: { landsAt: number; rows: readonly PlannedSpan[] } | null
  pausedUntil?: number | null
}

/** `shift`: null where no version is in force. */
export type PlanReckoned = { schedule: Schedule; shift: Shift | null }

/** The forecast of a plan at a moment, and how far it lies from the version in force. Throws RangeError where milestones wait for each other. R15.4 */
export function reckonPlan(
  scale: WorkScale,
  { beginsAt, milestones, actuals, inForce, pausedUntil }: PlanToReckon,
  now: number,
): PlanReckoned {
  const forecast = schedule(scale, milestones, { beginsAt, actuals, now, startsFrom: pausedUntil ?? now })
  if (!inForce) return { schedule: forecast, shift: null }
  const planned = { ids: inForce.rows.map(({ id }) => id), schedule: { rows: inForce.rows, landsAt: inForce.landsAt } }
  return { schedule: forecast, shift: shiftOf(scale, planned, { ids: milestones.map(({ id }) => id), schedule: forecast }) }
}

/** Whether a plan from one moment to another reaches into a year without an official table. R9.4, R15.4 */
export function isProvisional(calendar: Calendar, from: number, until: number): boolean {
  const [first, last] = [yearOf(from), yearOf(until)]
  for (let year = first; year <= last; year++) if (!hasTable(calendar, year)) return true
  return false
}

const yearOf = (moment: number): number => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO('+08:00').year
