import { type CapNode, paidUnder, type Taken } from './cap-tree.ts'
import type { Conflicts } from './conflicts.ts'

/**
 * The best of the allowed, exactly: branch and bound over who gives way to whom. What is paid never falls when one more is taken, so that once
 * nobody is in another's way all are taken; only conflicts are branched on. Ties go to what is found first, in a fixed order.
 */
export function search(tree: CapNode, conflicts: Conflicts, allowed: Taken): Taken {
  let best: Taken = new Uint8Array(allowed.length)
  let most = -1
  const groups = conflicts.groups.filter(group => group.filter(at => allowed[at]).length > 1)
  const counted = new Uint32Array(allowed.length)
  let round = 0
  explore(allowed)
  return best

  function explore(open: Taken): void {
    if (boundOf(tree, open) <= most) return
    const torn = mostTorn(open, tree.worth, conflicts)
    if (torn !== undefined) {
      explore(without(open, conflicts.of[torn] ?? []))
      explore(without(open, [torn]))
      return
    }
    most = paidUnder(tree, open)
    best = open
  }

  /** At most: every node of caps pays no more than its limit, its parts, or one of each group inside it. */
  function boundOf(node: CapNode, open: Taken): number {
    let parts = 0
    for (const [candidate, amount] of node.leaves) if (open[candidate]) parts += amount
    for (const inner of node.inner) parts += boundOf(inner, open)
    return Math.min(node.limit, parts, oneOfEach(node, open))
  }

  function oneOfEach({ worth, within }: CapNode, open: Taken): number {
    round += 1
    let sum = 0
    for (const group of groups) {
      let highest = 0
      for (const at of group) {
        if (!open[at] || counted[at] === round) continue
        counted[at] = round
        highest = Math.max(highest, worth[at] ?? 0)
      }
      sum += highest
    }
    for (const at of within) if (open[at] && counted[at] !== round) sum += worth[at] ?? 0
    return sum
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
