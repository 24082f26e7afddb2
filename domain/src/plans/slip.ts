import { decidingWay } from './deciding-way.ts'
import type { OwnerKind } from './plan-status.ts'
import type { Reckoned, Schedule } from './schedule.ts'
import type { WorkScale } from './work-scale.ts'

/** How far the landing has slipped since the first version, in working days, and whose milestones caused it: ours (units and officer), the enterprise's, outside. The three add up. R15.4 */
export type Slip = { days: number; ours: number; enterprise: number; outside: number }

/** When each milestone of the first version was to be finished, and the landing. */
export type FirstPlan = { landsAt: number; finishAt: ReadonlyMap<string, number> }

type Forecast = { milestones: readonly { id: string; owner: OwnerKind }[]; schedule: Schedule }

/**
 * Along the way that decides the landing each milestone has caused what it is later than the one before it on the way; one that the first version did not have, all of its own time. What remains, when the landing is another
 * milestone's now, is ours: the plan was changed.
 */
export function slipOf(scale: WorkScale, first: FirstPlan, { milestones, schedule }: Forecast): Slip {
  const slip: Slip = { days: scale.workdays(first.landsAt, schedule.landsAt), ours: 0, enterprise: 0, outside: 0 }
  let before: Lateness = { late: 0, firstFinish: null }
  for (const place of decidingWay(schedule)) {
    const { id, owner } = milestones[place] as Forecast['milestones'][number]
    const { startAt, finishAt } = schedule.rows[place] as Reckoned
    const firstFinish: number | null = first.finishAt.get(id) ?? before.firstFinish ?? startAt
    const late = scale.workdays(firstFinish, finishAt)
    slip[sideOf[owner]] += late - before.late
    before = { late, firstFinish }
  }
  slip.ours += slip.days - before.late
  return slip
}

type Lateness = { late: number; firstFinish: number | null }

const sideOf = { unit: 'ours', officer: 'ours', enterprise: 'enterprise', outside: 'outside' } as const satisfies Record<
  OwnerKind,
  keyof Slip
>
