import type { CapNode, Taken } from './cap-tree.ts'

/** A node of caps with the groups of which at most one is given, as far as they lie in it. */
export type BoundNode = { node: CapNode; groups: number[][]; inner: BoundNode[] }

export function boundNode(node: CapNode, groups: readonly number[][]): BoundNode {
  const within = groups.map(group => group.filter(at => node.worth[at])).filter(group => group.length > 1)
  return { node, groups: within, inner: node.inner.map(inner => boundNode(inner, within)) }
}

/** At most: every node of caps pays no more than its limit, its parts, or one of each group inside it. */
export function boundOf({ node, groups, inner }: BoundNode, open: Taken): number {
  let parts = 0
  for (const [candidate, amount] of node.leaves) if (open[candidate]) parts += amount
  for (const narrower of inner) parts += boundOf(narrower, open)
  const most = Math.min(node.limit, parts)
  return groups.length === 0 ? most : Math.min(most, oneOfEach(node, groups, open))
}

function oneOfEach({ worth, within }: CapNode, groups: readonly number[][], open: Taken): number {
  const left = Uint8Array.from(open)
  let sum = 0
  for (const group of groups) {
    let highest = 0
    for (const at of group) {
      if (left[at]) highest = Math.max(highest, worth[at] ?? 0)
      left[at] = 0
    }
    sum += highest
  }
  for (const at of within) if (left[at]) sum += worth[at] ?? 0
  return sum
}
