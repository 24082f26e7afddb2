import type { Cells } from '#lowered/cells.ts'
import type { Leaf } from './network.ts'

/** Of one attribute, the nodes to tell, in the order of its predicates; those of a plain and those of a denied leaf apart. */
export type Postings = {
  readonly cells: Cells
  readonly plain: Int32Array
  readonly denied: Int32Array
  /** Where the nodes of a predicate begin; one more than there are predicates. */
  readonly plainFrom: Int32Array
  readonly deniedFrom: Int32Array
}

export function postingsOf(cells: readonly Cells[], leaves: readonly Leaf[]): Postings[] {
  const byPredicate: { plain: number[]; denied: number[] }[] = []
  for (const { predicate, denied, node } of leaves) {
    byPredicate[predicate] ??= { plain: [], denied: [] }
    byPredicate[predicate][denied ? 'denied' : 'plain'].push(node)
  }
  return cells.map(one => {
    const lists = one.predicates.map(({ index }) => byPredicate[index] ?? { plain: [], denied: [] })
    return {
      cells: one,
      ...laidOut(
        lists.map(({ plain }) => plain),
        lists.map(({ denied }) => denied),
      ),
    }
  })
}

function laidOut(plain: number[][], denied: number[][]) {
  return {
    plain: Int32Array.from(plain.flat()),
    denied: Int32Array.from(denied.flat()),
    plainFrom: starts(plain),
    deniedFrom: starts(denied),
  }
}

function starts(lists: readonly number[][]): Int32Array {
  const from = new Int32Array(lists.length + 1)
  lists.forEach((list, index) => {
    from[index + 1] = Number(from[index]) + list.length
  })
  return from
}
