import { type BundleProblem, lastDayBefore } from './candidate.ts'
import { type CapNode, paidUnder, type Taken } from './cap-tree.ts'
import type { Conflicts } from './conflicts.ts'

/** Why a candidate is not in the set: its window is over, it pays nothing, it gives way to another, or the cap is full without it. */
export type Because =
  | { kind: 'windowOver'; to: Temporal.PlainDate }
  | { kind: 'paysNothing' }
  | { kind: 'excluded'; exclusion: string; by: string }
  | { kind: 'capFull'; cap: string }

type Solved = { problem: BundleProblem; conflicts: Conflicts; tree: CapNode; chosen: Taken; asOf: Temporal.PlainDate }

export function becauseOf({ problem, conflicts, tree, chosen, asOf }: Solved, at: number): Because {
  const to = lastDayBefore(asOf, problem.candidates[at])
  if (to) return { kind: 'windowOver', to }
  if (!tree.worth[at]) return { kind: 'paysNothing' }
  for (const [group, members] of conflicts.groups.entries()) {
    const by = members.includes(at) ? members.find(one => chosen[one]) : undefined
    if (by !== undefined) return { kind: 'excluded', exclusion: problem.exclusions[group]?.id ?? '', by: problem.candidates[by]?.id ?? '' }
  }
  return { kind: 'capFull', cap: fullCap(tree, chosen, at) }
}

/** The narrowest full cap over it; what nothing bars and is still not chosen adds nothing, so there is one. */
function fullCap(node: CapNode, chosen: Taken, at: number): string {
  for (const inner of node.inner) {
    const found = inner.worth[at] ? fullCap(inner, chosen, at) : ''
    if (found) return found
  }
  return node.cap && paidUnder(node, chosen) === node.limit ? node.cap.id : ''
}
