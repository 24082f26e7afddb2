import type { Value } from '#language/expression.ts'
import { compare, type Rational } from '#numbers/rational.ts'
import type { Attribute, Bound, Predicate } from './attribute.ts'
import { ordinalOf } from './lower.ts'
import { byBound } from './vocabulary.ts'

/**
 * The values of an attribute fall into cells within which every predicate answers alike: between two neighbouring bounds, or
 * codes that the same predicates name. A value is kept as the number of its cell.
 */
export type Cells = {
  readonly attribute: Attribute
  /** Ordered ones from the lowest bound up; predicate i holds in the cells above i. */
  readonly predicates: readonly Predicate[]
  readonly count: number
  /** Whether the predicate at a place holds in a cell. */
  readonly holds: (place: number, cell: number) => boolean
  /** The cells in which it holds. */
  readonly runs: (place: number) => Run[]
  readonly cellOf: (value: Value) => number
}

/** Cells that follow one another, the first and the last of them. */
export type Run = readonly [first: number, last: number]

export function cellsOf(attribute: Attribute): Cells {
  if (attribute.kind === 'ordered') return orderedCells(attribute)
  return attribute.kind === 'coded' ? codedCells(attribute) : truthCells(attribute)
}

function orderedCells(attribute: Attribute): Cells {
  const predicates = [...attribute.predicates].sort(byBound)
  const bounds = predicates.map(predicate => (predicate as { bound: Bound }).bound)
  const floats = bounds.map(({ at }) => nearly(at))
  return {
    attribute,
    predicates,
    count: bounds.length + 1,
    holds: (place, cell) => place < cell,
    runs: place => [[place + 1, bounds.length]],
    cellOf: value => passed(ordinalOf(value) as Rational, bounds, floats),
  }
}

/** How many of the bounds a value lies beyond, by halving. Floats tell where it is far from a bound, and only near one it is reckoned exactly. */
function passed(value: Rational, bounds: readonly Bound[], floats: readonly number[]): number {
  const float = nearly(value)
  let [low, high] = [0, bounds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { at, strict } = bounds[middle] as Bound
    const order = farOrder(float, floats[middle] as number) || compare(value, at)
    if (order > 0 || (order === 0 && !strict)) low = middle + 1
    else high = middle
  }
  return low
}

/** The number to fifteen digits; NaN where a float cannot hold it. */
function nearly({ n, d }: Rational): number {
  const float = Number(n) / Number(d)
  return Number.isFinite(float) && (float !== 0 || n === 0n) ? float : Number.NaN
}

/** Below or above zero where two floats are surely apart, zero where they may be one number. */
function farOrder(one: number, other: number): number {
  const gap = one - other
  return Math.abs(gap) > 1e-12 * Math.abs(other) ? gap : 0
}

function codedCells(attribute: Attribute): Cells {
  const sets = attribute.predicates.map(predicate => (predicate as { codes: ReadonlySet<string> }).codes)
  const signatures = new Map<string, number>([[sets.map(() => '0').join(''), 0]])
  const cellOfCode = new Map<string, number>()
  // in order, so that a code and all below it lie in one run
  for (const code of new Set(sets.flatMap(set => [...set]).sort())) {
    const signature = sets.map(set => (set.has(code) ? '1' : '0')).join('')
    const cell = signatures.get(signature) ?? signatures.size
    signatures.set(signature, cell)
    cellOfCode.set(code, cell)
  }
  const holding = [...signatures.keys()]
  const holds = (place: number, cell: number) => holding[cell]?.[place] === '1'
  return {
    attribute,
    predicates: attribute.predicates,
    count: signatures.size,
    holds,
    runs: place => runsWhere(signatures.size, cell => holds(place, cell)),
    // a code that nobody names lies in the cell where nothing holds
    cellOf: value => cellOfCode.get(value as string) ?? 0,
  }
}

function runsWhere(count: number, isIn: (cell: number) => boolean): Run[] {
  const runs: [number, number][] = []
  for (let cell = 0; cell < count; cell++) {
    const last = runs.at(-1)
    if (!isIn(cell)) continue
    if (last?.[1] === cell - 1) last[1] = cell
    else runs.push([cell, cell])
  }
  return runs
}

/** The cells of so many that lie in none of the runs. */
export function runsOutside(runs: readonly Run[], count: number): Run[] {
  const edges = [-1, ...runs.flat(), count]
  return Array.from({ length: runs.length + 1 }, (_, gap): Run => [Number(edges[2 * gap]) + 1, Number(edges[2 * gap + 1]) - 1]).filter(
    ([first, last]) => first <= last,
  )
}

const truthCells = (attribute: Attribute): Cells => ({
  attribute,
  predicates: attribute.predicates,
  count: 2,
  holds: (_, cell) => cell === 1,
  runs: () => [[1, 1]],
  cellOf: value => Number(value),
})
