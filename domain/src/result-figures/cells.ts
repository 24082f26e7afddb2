/** What one enterprise brings to a month of a kind, and where it stands. */
export type Part = {
  readonly enterpriseId: string
  readonly streetId: string | null
  readonly industry: string
  readonly value: number
}

/** A cell is read by everybody of the office: the district's, a street's, an industry's. R16.6 */
export const cellDimensions = ['district', 'street', 'industry'] as const
export type CellDimension = (typeof cellDimensions)[number]
export type Cell = { readonly dimension: CellDimension; readonly key: string }

/** Whose amounts a sum is made of. */
export type Made = ReadonlyMap<string, number>

/** So many enterprises at least stand behind a number that everybody reads, and behind the difference of two. R16.6 */
export const fewest = 3

const whole: Cell = { dimension: 'district', key: '' }
const split = ['street', 'industry'] as const

/** Where a part counts; what has no street and no industry stands under the empty key. */
const keyOf = (part: Part, dimension: CellDimension): string => {
  if (dimension === 'district') return ''
  return dimension === 'street' ? (part.streetId ?? '') : part.industry
}

const isIn = (part: Part, { dimension, key }: Cell): boolean => keyOf(part, dimension) === key
const isSame = (one: Cell, other: Cell): boolean => one.dimension === other.dimension && one.key === other.key
const madeOf = (parts: readonly Part[]): Made => new Map(parts.map(({ enterpriseId, value }) => [enterpriseId, value]))

/** What a cell is made of. */
export const partsIn = <P extends Part>(parts: readonly P[], cell: Cell): P[] => parts.filter(part => isIn(part, cell))

/** Every cell in which something stands. */
export function cellsOf(parts: readonly Part[]): Cell[] {
  const of = (dimension: CellDimension) => [...new Set(parts.map(part => keyOf(part, dimension)))].sort()
  return cellDimensions.flatMap(dimension => of(dimension).map(key => ({ dimension, key })))
}

/** Of how many enterprises two sums tell something apart. */
export function apart(one: Made, other: Made): number {
  const more = [...other.keys()].filter(id => !one.has(id)).length
  return more + [...one].filter(([id, value]) => other.get(id) !== value).length
}

const isTold = (one: Made): boolean => one.size === 0 || one.size >= fewest
const isToldApart = (one: Made, other: Made): boolean => {
  const n = apart(one, other)
  return n === 0 || n >= fewest
}

/** A sum that is known, and by closing which cells it is known no more. */
type Sum = { readonly made: Made; readonly by: readonly Cell[] }

/** What a reader of the open cells knows: each of them, and of the streets and of the industries what they leave of the whole. */
function sumsKnown(parts: readonly Part[], open: readonly Cell[]): Sum[] {
  const told = open.map((cell): Sum => ({ made: madeOf(partsIn(parts, cell)), by: [cell] }))
  if (!open.some(cell => isSame(cell, whole))) return told
  return [
    ...told,
    ...split.map(dimension =>
      leftBy(
        parts,
        open.filter(cell => cell.dimension === dimension),
      ),
    ),
  ]
}

const leftBy = (parts: readonly Part[], cells: readonly Cell[]): Sum => ({
  made: madeOf(parts.filter(part => !cells.some(cell => isIn(part, cell)))),
  by: cells.length > 0 ? cells : [whole],
})

/** The sums that the open cells give away. */
export const givenAway = (parts: readonly Part[], open: readonly Cell[]): Made[] =>
  sumsKnown(parts, open).flatMap(({ made }) => (made.size > 0 ? [made] : []))

/**
 * The cells of a month that may be read by everybody when it is first told: from all of them the smallest are closed, one after the other, until no sum and no difference of two
 * rests on fewer than three enterprises, nor what the closed streets or the closed industries leave to be reckoned. R16.6
 */
export function openCells(parts: readonly Part[], among: readonly Cell[] = cellsOf(parts)): Cell[] {
  const open = [...among]
  for (let closed = toClose(parts, open); closed; closed = toClose(parts, open)) open.splice(open.indexOf(closed), 1)
  return open
}

/** The smallest cell that helps to give something away; the whole last of all. */
function toClose(parts: readonly Part[], open: readonly Cell[]): Cell | undefined {
  const known = sumsKnown(parts, open)
  const tells = ({ made }: Sum) => !isTold(made) || known.some(other => !isToldApart(made, other.made))
  const size = (cell: Cell) => (isSame(cell, whole) ? Number.POSITIVE_INFINITY : partsIn(parts, cell).length)
  const helping = known.filter(tells).flatMap(({ by }) => by)
  return helping.sort((a, b) => size(a) - size(b) || a.key.localeCompare(b.key))[0]
}

/** Whether the same cells may be told anew with what is known now: against everything that was ever told of the month, at no difference are fewer than three enterprises told apart. R16.6 */
export function mayTellAnew(told: readonly Made[], parts: readonly Part[], open: readonly Cell[]): boolean {
  const anew = givenAway(parts, open)
  return anew.every(isTold) && anew.every((one, i) => [...told, ...anew.slice(i + 1)].every(other => isToldApart(one, other)))
}
