import { type Refusal, refusal } from '#refusals/refusals.ts'
import { orderOf, type PlannedMilestone } from './plan-graph.ts'
import type { OwnerKind } from './plan-status.ts'
import { planRefusals } from './plans.slice.ts'

type Drafted = PlannedMilestone & { name: string; owner: { kind: OwnerKind | 'street'; name?: string } }

/** 400: a milestone twice, one that waits for another plan's, a cycle (named by names), an authority outside without a name. `finished`: what is through stays in the plan. R15.1, R15.7 */
export function whyNotMilestones(milestones: readonly Drafted[], finished: readonly { id: string; name: string }[]): Refusal | null {
  const names = new Map(milestones.map(({ id, name }) => [id, name]))
  const gone = finished.find(({ id }) => !names.has(id))
  return (
    whyTwice(milestones) ??
    whyForeign(milestones, names) ??
    whyCycle(milestones, names) ??
    whyNameless(milestones) ??
    (gone ? refusal(planRefusals.finishedStays, { name: gone.name }, { field: 'milestones' }) : null)
  )
}

function whyTwice(milestones: readonly Drafted[]): Refusal | null {
  const ids = milestones.map(({ id }) => id)
  const twice = milestones.find(({ id }, place) => ids.indexOf(id) !== place)
  return twice ? refusal(planRefusals.milestoneTwice, { name: twice.name }, { field: 'milestones' }) : null
}

function whyForeign(milestones: readonly Drafted[], names: ReadonlyMap<string, string>): Refusal | null {
  const waiting = milestones.find(({ predecessors }) => predecessors.some(({ id }) => !names.has(id)))
  return waiting ? refusal(planRefusals.foreignPredecessor, { name: waiting.name }, { field: 'predecessors' }) : null
}

/** 联审 → 设计 → 联审 */
function whyCycle(milestones: readonly Drafted[], names: ReadonlyMap<string, string>): Refusal | null {
  const sorted = orderOf(milestones)
  if (!('cycle' in sorted)) return null
  return refusal(planRefusals.planCycle, { names: sorted.cycle.map(id => names.get(id)).join(' → ') }, { field: 'predecessors' })
}

function whyNameless(milestones: readonly Drafted[]): Refusal | null {
  const nameless = milestones.find(({ owner }) => owner.kind === 'outside' && owner.name === '')
  return nameless ? refusal(planRefusals.ownerNameMissing, { name: nameless.name }, { field: 'owner' }) : null
}
