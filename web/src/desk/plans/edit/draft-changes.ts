import type { Predecessor } from '@yigen/domain/plans/plan-graph.ts'
import { planLimits } from '@yigen/domain/plans/plan-limits.ts'
import type { Drafted } from '../plan-answer.ts'

/** The milestones of a draft as they are being changed; what is returned is another list, and what is not changed stays the same thing. */
export type Working = readonly Drafted[]
/** A milestone of a plan or of a template. */
type Waiting = { id: string; predecessors: Predecessor[] }

export const changedIn = <M extends Waiting>(working: readonly M[], id: string, change: Partial<M>): readonly M[] =>
  working.map(one => (one.id === id ? { ...one, ...change } : one))

/** Within the bounds of a promise. R15.1 */
export function promisedIn(working: Working, id: string, amount: number): Working {
  const { least, most } = planLimits.promise
  const within = Math.max(least, Math.min(most, Math.round(amount)))
  const milestone = working.find(one => one.id === id)
  if (!milestone || milestone.promise.amount === within) return working
  return changedIn(working, id, { promise: { ...milestone.promise, amount: within } })
}

/** Waits for another from its finish on, or no longer. */
export function toggledIn(working: Working, id: string, predecessor: string): Working {
  const milestone = working.find(one => one.id === id)
  return milestone ? changedIn(working, id, { predecessors: toggled(milestone.predecessors, predecessor) }) : working
}

/** Waited for from its finish on, or no longer. */
export function toggled(predecessors: readonly Predecessor[], id: string): Predecessor[] {
  const others = predecessors.filter(one => one.id !== id)
  return predecessors.length > others.length ? others : [...others, { id, link: 'finishStart', lag: 0 }]
}

/** How it waits for another. */
export function linkedIn(working: Working, id: string, changed: Predecessor): Working {
  const predecessors = working.find(one => one.id === id)?.predecessors.map(one => (one.id === changed.id ? changed : one))
  return predecessors ? changedIn(working, id, { predecessors }) : working
}

/** After the one named, else at the end. */
export function addedIn<M extends Waiting>(working: readonly M[], milestone: M, after: string | null): readonly M[] {
  const place = working.findIndex(({ id }) => id === after)
  return place < 0 ? [...working, milestone] : [...working.slice(0, place + 1), milestone, ...working.slice(place + 1)]
}

/** Without it; what waited for it waits for what it waited for. */
export function droppedIn<M extends Waiting>(working: readonly M[], id: string): readonly M[] {
  const dropped = working.find(one => one.id === id)
  return working.flatMap(one => {
    if (one.id === id) return []
    if (!dropped || !one.predecessors.some(wait => wait.id === id)) return one
    const others = one.predecessors.filter(wait => wait.id !== id)
    const inherited = dropped.predecessors.filter(wait => !others.some(other => other.id === wait.id))
    return { ...one, predecessors: [...others, ...inherited] }
  })
}
