import type { MilestoneGate } from '@yigen/domain/plans/plan-template.ts'
import { type DrawnMilestone, standsAt } from './drawn-milestone.ts'

/** The milestone with which each gate is passed: the one of its gate that ends last by the forecast. R13.3 */
export function gateEnds(milestones: readonly DrawnMilestone[]): ReadonlyMap<string, MilestoneGate> {
  const last = new Map<MilestoneGate, DrawnMilestone>()
  for (const milestone of milestones) {
    const before = last.get(milestone.gate)
    if (milestone.what !== 'removed' && (!before || endOf(milestone) >= endOf(before))) last.set(milestone.gate, milestone)
  }
  return new Map([...last].map(([gate, { id }]) => [id, gate]))
}

const endOf = (milestone: DrawnMilestone): number => standsAt(milestone)?.finishAt ?? Number.NEGATIVE_INFINITY
