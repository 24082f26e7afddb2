import { refuse } from '#problems/problem.ts'
import { at, type BundleProblem, type End, type SharedCap } from './candidate.ts'

/**
 * A cap, the payments that it alone holds (candidate by place, amount) and the narrower caps inside it. `worth` is what each candidate is
 * paid in it alone, `within` who has anything. The root has no limit.
 */
export type CapNode = {
  cap: SharedCap | null
  limit: number
  leaves: [number, number][]
  inner: CapNode[]
  worth: number[]
  within: number[]
}

/** Who is taken, by place. */
export type Taken = Uint8Array

type Place = { candidate: number; id: string; year: number | undefined; amount: number }

type Growing = { cap: SharedCap | null; holds: Set<Place>; inner: Growing[] }

/**
 * The caps as a tree over the payments, at one end of all amounts. Caps must lie apart or one in the other, so that what is paid is a minimum at every
 * node; two that cross are refused by name.
 */
export function capTree({ candidates, caps }: BundleProblem, end: End): CapNode {
  const places = candidates.flatMap(({ id, payments }, candidate) =>
    payments.map(payment => ({ candidate, id, year: payment.year, amount: at(payment, end) })),
  )
  const root: Growing = { cap: null, holds: new Set(places), inner: [] }
  const widestFirst = caps
    .map(cap => ({ cap, holds: new Set(places.filter(place => isHeld(place, cap))), inner: [] }))
    .filter(({ holds }) => holds.size > 0)
    .sort((a, b) => b.holds.size - a.holds.size || (a.cap.id < b.cap.id ? -1 : 1))
  for (const node of widestFirst) put(root, node)
  return grown(root, candidates.length, end)
}

/** What those taken are paid under all caps. */
export function paidUnder(node: CapNode, taken: Taken): number {
  let sum = 0
  for (const [candidate, amount] of node.leaves) if (taken[candidate]) sum += amount
  for (const inner of node.inner) sum += paidUnder(inner, taken)
  return Math.min(sum, node.limit)
}

function isHeld(place: Place, cap: SharedCap) {
  return cap.members.includes(place.id) && (cap.year === undefined || cap.year === place.year)
}

function put(node: Growing, added: Growing): void {
  const touched = node.inner.find(inner => !added.holds.isDisjointFrom(inner.holds))
  if (!touched) node.inner.push(added)
  else if (added.holds.isSubsetOf(touched.holds)) put(touched, added)
  else refuse('caps-cross', ['caps'], { one: touched.cap?.id ?? '', other: added.cap?.id ?? '' })
}

function grown({ cap, holds, inner: narrower }: Growing, count: number, end: End): CapNode {
  const limit = cap ? at(cap.limit, end) : Number.MAX_SAFE_INTEGER
  const inner = narrower.map(one => grown(one, count, end))
  const leaves = [...narrower.reduce((left, one) => left.difference(one.holds), holds)].map(({ candidate, amount }): [number, number] => [
    candidate,
    amount,
  ])
  const worth = Array.from({ length: count }, (_, candidate) => inner.reduce((sum, one) => sum + (one.worth[candidate] ?? 0), 0))
  for (const [candidate, amount] of leaves) worth[candidate] = (worth[candidate] ?? 0) + amount
  const most = worth.map(sum => Math.min(sum, limit))
  return { cap, limit, leaves, inner, worth: most, within: [...most.keys()].filter(candidate => most[candidate]) }
}
