import type { Cells } from '#lowered/cells.ts'
import type { Leaf, Network } from './network.ts'

/** Nodes to tell, in the order of an attribute's predicates; where those of a predicate begin, and one more. */
export type Nodes = { readonly nodes: Int32Array; readonly from: Int32Array }

/** The roots of measures have nobody above them to tell, groups right under them a root alone: each is counted in a way of its own. */
export type Told = { readonly roots: Nodes; readonly underRoots: Nodes; readonly deeper: Nodes }

/** Of one attribute, whom its predicates tell; the leaves that are denied apart. */
export type Postings = { readonly cells: Cells; readonly plain: Told; readonly denied: Told }

export function postingsOf(cells: readonly Cells[], { leaves, parent }: Network): Postings[] {
  const plain = byPredicate(leaves.filter(({ denied }) => !denied))
  const denied = byPredicate(leaves.filter(({ denied }) => denied))
  return cells.map(one => ({ cells: one, plain: toldBy(one, plain, parent), denied: toldBy(one, denied, parent) }))
}

type NodesByPredicate = ReadonlyMap<number, readonly number[]>

function byPredicate(leaves: readonly Leaf[]): NodesByPredicate {
  const nodes = new Map<number, number[]>()
  for (const { predicate, node } of leaves) {
    const told = nodes.get(predicate)
    if (told) told.push(node)
    else nodes.set(predicate, [node])
  }
  return nodes
}

function toldBy({ predicates }: Cells, byPredicate: NodesByPredicate, parent: Int32Array): Told {
  const lists = predicates.map(({ index }) => byPredicate.get(index) ?? [])
  const ofDepth = (fits: (depth: number) => boolean) => laidOut(lists.map(list => list.filter(node => fits(depthOf(node, parent)))))
  return { roots: ofDepth(depth => depth === 0), underRoots: ofDepth(depth => depth === 1), deeper: ofDepth(depth => depth > 1) }
}

/** How many stand above a node; more than two are two. */
function depthOf(node: number, parent: Int32Array): number {
  const above = parent[node] as number
  if (above < 0) return 0
  return (parent[above] as number) < 0 ? 1 : 2
}

function laidOut(lists: readonly (readonly number[])[]): Nodes {
  const from = new Int32Array(lists.length + 1)
  lists.forEach((list, index) => {
    from[index + 1] = Number(from[index]) + list.length
  })
  return { nodes: Int32Array.from(lists.flat()), from }
}
