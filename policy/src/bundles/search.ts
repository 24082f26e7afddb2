import { refuse } from '#problems/problem.ts'
import { type BoundNode, boundOf } from './bound.ts'
import { paidUnder, type Taken } from './cap-tree.ts'
import type { Conflicts } from './conflicts.ts'

/** How many steps are still taken before a problem is called too hard. */
export type Effort = { left: number }

/**
 * The best of the allowed, exactly: branch and bound over who gives way to whom. What is paid never falls when one more is taken, so that once
 * nobody is in another's way all are taken; only conflicts are branched on. Ties go to what is found first, in a fixed order.
 */
export function search(bounds: BoundNode, conflicts: Conflicts, allowed: Taken, effort: Effort): Taken {
  let best: Taken = new Uint8Array(allowed.length)
  let most = -1
  explore(allowed)
  return best

  function explore(open: Taken): void {
    if (effort.left-- <= 0) refuse('bundle-too-hard', ['exclusions'])
    if (boundOf(bounds, open) <= most) return
    const torn = mostTorn(open, bounds.node.worth, conflicts)
    if (torn !== undefined) {
      explore(without(open, conflicts.of[torn] ?? []))
      explore(without(open, [torn]))
      return
    }
    most = paidUnder(bounds.node, open)
    best = open
  }
}

/** The open one with the most others in its way, the dearer of equals. */
function mostTorn(open: Taken, worth: number[], conflicts: Conflicts): number | undefined {
  let torn: number | undefined
  let most = 0
  for (let at = 0; at < open.length; at += 1) {
    if (!open[at]) continue
    let count = 0
    for (const other of conflicts.of[at] ?? []) count += open[other] ?? 0
    if (count > most || (count > 0 && count === most && (worth[at] ?? 0) > (worth[torn ?? at] ?? 0))) [torn, most] = [at, count]
  }
  return torn
}

function without(open: Taken, gone: number[]): Taken {
  const left = Uint8Array.from(open)
  for (const at of gone) left[at] = 0
  return left
}
