import { draftedOf } from '../drafted-of.ts'
import { differ } from '../edit/differences.ts'
import type { Milestone, Plan } from '../plan-answer.ts'

/** The running milestones that a version no longer has, or gives to another: each is ended in words. R15.7 */
export function endingsOf(plan: Plan, version: Plan): readonly Milestone[] {
  if (plan.id === version.id) return []
  const kept = new Map(version.milestones.map(one => [one.id, one]))
  return plan.milestones.filter(one => {
    const then = kept.get(one.id)
    return one.now?.status === 'running' && (!then || differ(draftedOf(one), draftedOf(then), 'owner'))
  })
}
