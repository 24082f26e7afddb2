import { boundNode } from './bound.ts'
import { type BundleProblem, type End, lastDayBefore, unbounded } from './candidate.ts'
import { type CapNode, capTree, paidUnder, type Taken } from './cap-tree.ts'
import { componentsOf } from './components.ts'
import { type Conflicts, conflictsOf } from './conflicts.ts'
import { type Because, becauseOf } from './given-up.ts'
import { search } from './search.ts'

/** One lawful set: whom it takes, what they are paid together (`null` where nothing bounds it), what it leaves and why, which caps cut it. */
export type BestSet = { total: number | null; chosen: string[]; givenUp: GivenUp[]; cutBy: string[] }

/** `insteadTotal` is what the best set with it would pay; absent where it cannot be taken at all. */
export type GivenUp = { id: string; because: Because; insteadTotal?: number | null }

export type Bundle = { floor: BestSet; ceiling: BestSet }

/**
 * The best application path 最优申报路径 on a day: the set with the most money that exclusions, shared caps and windows allow, once over what is
 * certain and once over what may still come. Exact; the same problem gives the same set, in whatever order it is told. Refuses caps that cross
 * and exclusions too tangled to be tried out.
 */
export function bestBundle(problem: BundleProblem, asOf: Temporal.PlainDate): Bundle {
  const told = { ...problem, candidates: [...problem.candidates].sort((a, b) => (a.id < b.id ? -1 : 1)) }
  const conflicts = conflictsOf(told)
  return { floor: bestBy(told, conflicts, asOf, 'floor'), ceiling: bestBy(told, conflicts, asOf, 'ceiling') }
}

/** Real exclusions take some dozens. */
const mostSteps = 5_000_000

function bestBy(problem: BundleProblem, conflicts: Conflicts, asOf: Temporal.PlainDate, end: End): BestSet {
  const { candidates } = problem
  const tree = capTree(problem, end)
  const bounds = boundNode(tree, conflicts.groups)
  const parts = componentsOf(candidates.length, tree, conflicts.groups).map(part =>
    part.filter(at => tree.worth[at] && !lastDayBefore(asOf, candidates[at])),
  )
  const effort = { left: mostSteps }
  const best = (allowed: readonly number[]) => search(bounds, conflicts, takenOf(allowed, candidates.length), effort)
  const chosen = withoutIdle(tree, union(parts.map(best), candidates.length))
  const givenUp = candidates.flatMap(({ id }, at): GivenUp[] => {
    if (chosen[at]) return []
    const because = becauseOf({ problem, conflicts, tree, chosen, asOf }, at)
    const part = parts.find(one => one.includes(at))
    return [{ id, because, ...(part && { insteadTotal: money(insteadTotal(at, part)) }) }]
  })
  const total = money(paidUnder(tree, chosen))
  return { total, chosen: candidates.flatMap(({ id }, at) => (chosen[at] ? [id] : [])), givenUp, cutBy: cutters(tree, chosen) }

  /** Nothing outside of its part hangs on it. */
  function insteadTotal(at: number, part: number[]): number {
    const others = takenOf(part, candidates.length)
    const beside = best(part.filter(one => !conflicts.of[at]?.includes(one)))
    return paidUnder(
      tree,
      chosen.map((taken, one) => (others[one] ? (beside[one] ?? 0) : taken)),
    )
  }
}

/** What adds nothing because a cap is full is not applied for: the smallest goes first. */
function withoutIdle(tree: CapNode, found: Taken): Taken {
  const kept = Uint8Array.from(found)
  const total = paidUnder(tree, kept)
  const smallestFirst = [...found.keys()].filter(at => found[at]).sort((a, b) => (tree.worth[a] ?? 0) - (tree.worth[b] ?? 0) || b - a)
  for (const at of smallestFirst) {
    kept[at] = 0
    if (paidUnder(tree, kept) < total) kept[at] = 1
  }
  return kept
}

function cutters(node: CapNode, chosen: Taken): string[] {
  const inner = node.inner.flatMap(one => cutters(one, chosen))
  const asked = paidUnder({ ...node, limit: Number.MAX_SAFE_INTEGER }, chosen)
  return node.cap && asked > node.limit ? [node.cap.id, ...inner] : inner
}

function takenOf(places: readonly number[], count: number): Taken {
  const taken = new Uint8Array(count)
  for (const at of places) taken[at] = 1
  return taken
}

function union(sets: readonly Taken[], count: number): Taken {
  const all = new Uint8Array(count)
  for (const set of sets) for (const at of all.keys()) if (set[at]) all[at] = 1
  return all
}

const money = (fen: number) => (fen >= unbounded ? null : fen)
