import type { Cells } from '#lowered/cells.ts'
import type { Leaf, Network } from './network.ts'

/** Nodes to tell, in the order of an attribute's predicates; where those of a predicate begin, and one more. */
export type Nodes = { readonly nodes: Int32Array; readonly from: Int32Array }

/** The roots of measures have nobody above them to tell: they are kept apart from all others. */
export type Told = { readonly roots: Nodes; readonly others: Nodes }

/** Of one attribute, whom its predicates tell; the leaves that are denied apart. */
export type Postings = { readonly cells: Cells; readonly plain: Told; readonly denied: Told }

export function postingsOf(cells: readonly Cells[], { leaves, measures }: Network): Postings[] {
  const plain = byPredicate(leaves.filter(({ denied }) => !denied))
  const denied = byPredicate(leaves.filter(({ denied }) => denied))
  return cells.map(one => ({ cells: one, plain: toldBy(one, plain, measures), denied: toldBy(one, denied, measures) }))
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

function toldBy({ predicates }: Cells, byPredicate: NodesByPredicate, measures: number): Told {
  const lists = predicates.map(({ index }) => byPredicate.get(index) ?? [])
  return {
    roots: laidOut(lists.map(list => list.filter(node => node < measures))),
    others: laidOut(lists.map(list => list.filter(node => node >= measures))),
  }
}

function laidOut(lists: readonly (readonly number[])[]): Nodes {
  const from = new Int32Array(lists.length + 1)
  lists.forEach((list, index) => {
    from[index + 1] = Number(from[index]) + list.length
  })
  return { nodes: Int32Array.from(lists.flat()), from }
}
