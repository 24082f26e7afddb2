import { isThrough } from '@yigen/domain/plans/plan-status.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import type { MilestoneRow } from './milestone-rows.ts'
import type { PlanInForce } from './plan-in-force.ts'

/** What was finished while a version was drafted without it stays in the plan, waiting for what is still there. R15.7 */
export function carryOver(
  draft: readonly DraftedMilestone[],
  before: PlanInForce | null,
  known: readonly MilestoneRow[],
): DraftedMilestone[] {
  const there = new Set(draft.map(({ id }) => id))
  const through = new Set(known.flatMap(({ id, status }) => (isThrough(status) ? [id] : [])))
  const kept = (before?.milestones ?? [])
    .filter(({ id }) => through.has(id) && !there.has(id))
    .map(({ number: _, plannedStart: __, plannedFinish: ___, ...milestone }) => milestone)
  const all = new Set([...there, ...kept.map(({ id }) => id)])
  return [...kept.map(one => ({ ...one, predecessors: one.predecessors.filter(({ id }) => all.has(id)) })), ...draft]
}
