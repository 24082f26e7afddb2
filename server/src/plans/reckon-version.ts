import { type PlanReckoned, reckonPlan } from '@yigen/domain/plans/plan-reckoning.ts'
import { type Actual, type Schedule, schedule } from '@yigen/domain/plans/schedule.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import { actualsOf } from './milestone-rows.ts'
import type { PlannedRow } from './plan-rows.ts'
import type { VersionRow } from './plan-versions.ts'
import type { PlanStanding } from './standing-of.ts'

/** A version reckoned: as it planned (a draft: as it would, adopted now), and the forecast of one that is drafted or in force. */
export type ReckonedVersion = {
  beginsAt: Temporal.Instant
  plannedLandsAt: Temporal.Instant
  milestones: readonly DraftedMilestone[]
  planned: Schedule
  reckoned: PlanReckoned | null
}

export function reckonVersion(row: VersionRow, standing: PlanStanding, now: Temporal.Instant): ReckonedVersion {
  if (row.draft) return reckonDraft(row.draft, standing, now)
  const milestones = standing.plannedIn(row.id)
  const beginsAt = row.beginsAt ?? now
  const isNow = row.status === 'inForce'
  return {
    ...{ beginsAt, milestones, plannedLandsAt: row.landsAt ?? now },
    planned: asPlanned(standing, milestones, beginsAt),
    reckoned: isNow ? reckonPlan(standing.scale, toReckon(milestones, beginsAt, standing), now.epochMilliseconds) : null,
  }
}

/** What an unsaved change reckons too. */
export function reckonDraft(milestones: readonly DraftedMilestone[], standing: PlanStanding, now: Temporal.Instant): ReckonedVersion {
  const beginsAt = standing.inForce?.beginsAt ?? now
  const reckoned = reckonPlan(standing.scale, toReckon(milestones, beginsAt, standing), now.epochMilliseconds)
  const plannedLandsAt = Temporal.Instant.fromEpochMilliseconds(reckoned.schedule.landsAt)
  return { beginsAt, plannedLandsAt, milestones, planned: reckoned.schedule, reckoned }
}

const toReckon = (milestones: readonly DraftedMilestone[], beginsAt: Temporal.Instant, { rows, inForce, pausedUntil }: PlanStanding) => ({
  beginsAt: beginsAt.epochMilliseconds,
  milestones,
  actuals: actualsOf(rows),
  pausedUntil: pausedUntil?.epochMilliseconds ?? null,
  inForce: inForce && {
    landsAt: inForce.landsAt.epochMilliseconds,
    rows: inForce.milestones.map(({ id, plannedStart, plannedFinish }) => ({
      ...{ id, startAt: plannedStart.epochMilliseconds, finishAt: plannedFinish.epochMilliseconds },
    })),
  },
})

/** The times it planned are kept; what slack they left is reckoned back from them. R15.3 */
function asPlanned({ scale }: PlanStanding, milestones: readonly PlannedRow[], beginsAt: Temporal.Instant): Schedule {
  const actuals = milestones.map(({ id, plannedStart, plannedFinish }): [string, Actual] => [
    id,
    { startedAt: plannedStart.epochMilliseconds, finishedAt: plannedFinish.epochMilliseconds },
  ])
  return schedule(scale, milestones, { beginsAt: beginsAt.epochMilliseconds, actuals: new Map(actuals) })
}
