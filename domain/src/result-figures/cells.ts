type Place = { readonly streetId: string | null; readonly industry: string }

/** What one enterprise brings to a month of a kind, and where it stands. */
export type Part = Place & { readonly enterpriseId: string; readonly value: number }

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
const keyOf = ({ streetId, industry }: Place, dimension: CellDimension): string => {
  if (dimension === 'district') return ''
  return dimension === 'street' ? (streetId ?? '') : industry
}

const isIn = (place: Place, { dimension, key }: Cell): boolean => keyOf(place, dimension) === key
const isSame = (one: Cell, other: Cell): boolean => one.dimension === other.dimension && one.key === other.key
const madeOf = (parts: readonly Part[]): Made => new Map(parts.map(({ enterpriseId, value }) => [enterpriseId, value]))

/** What a cell is made of. */
export const partsIn = <P extends Part>(parts: readonly P[], cell: Cell): P[] => parts.filter(part => isIn(part, cell))

/** Every cell in which something stands. */
export function cellsOf(parts: readonly Place[]): Cell[] {
  const of = (dimension: CellDimension) => [...new Set(parts.map(part => keyOf(part, dimension)))].sort()
  return cellDimensions.flatMap(dimension => of(dimension).map(key => ({ dimension, key })))
}

/** Of how many enterprises two sums tell something apart. */
export const apart = (one: Made, other: Made): number => [...differing(one, other)].length

function* differing(one: Made, other: Made): Generator<string> {
  for (const id of other.keys()) if (!one.has(id)) yield id
  for (const [id, value] of one) if (other.get(id) !== value) yield id
}

const isTold = (n: number): boolean => n === 0 || n >= fewest

/** Looked at no further than needed: of most pairs the first three differ. */
function isToldApart(one: Made, other: Made): boolean {
  let n = 0
  for (const _ of differing(one, other)) if (++n === fewest) return true
  return n === 0
}

/** A sum that is known: whose amounts it is made of, and by closing which cells it is known no more. */
type Sum = { readonly holds: (place: Place) => boolean; readonly by: readonly Cell[] }

/** What a reader of the open cells knows: each of them, and of the streets and of the industries what they leave of the whole. */
function sumsKnown(open: readonly Cell[]): Sum[] {
  const told = open.map((cell): Sum => ({ holds: place => isIn(place, cell), by: [cell] }))
  if (!open.some(cell => isSame(cell, whole))) return told
  return [...told, ...split.map(dimension => leftBy(dimension, open))]
}

function leftBy(dimension: CellDimension, open: readonly Cell[]): Sum {
  const cells = open.filter(cell => cell.dimension === dimension)
  const keys = new Set(cells.map(({ key }) => key))
  return { holds: place => !keys.has(keyOf(place, dimension)), by: cells.length > 0 ? cells : [whole] }
}

/** The sums that the open cells give away. */
export const givenAway = (parts: readonly Part[], open: readonly Cell[]): Made[] =>
  sumsKnown(open).flatMap(({ holds }) => {
    const made = madeOf(parts.filter(holds))
    return made.size > 0 ? [made] : []
  })

/** Enterprises of one street and one industry stand in the same cells; so many. */
type Group = Place & { readonly n: number }

const groupsOf = (parts: readonly Place[]): Group[] =>
  [...Map.groupBy(parts, part => JSON.stringify([part.streetId ?? '', part.industry])).values()].map(([first, ...more]) => ({
    ...(first as Place),
    n: more.length + 1,
  }))

/**
 * The cells of a month that may be read by everybody when it is first told: from all of them the smallest are closed, one after the other, until no sum and no difference of two
 * rests on fewer than three enterprises, nor what the closed streets or the closed industries leave to be reckoned. R16.6
 */
export function openCells(parts: readonly Place[], among: readonly Cell[] = cellsOf(parts)): Cell[] {
  const [open, groups] = [[...among], groupsOf(parts)]
  for (let closed = toClose(groups, open); closed; closed = toClose(groups, open)) open.splice(open.indexOf(closed), 1)
  return open
}

/** The smallest cell that helps to give something away; the whole last of all. */
function toClose(groups: readonly Group[], open: readonly Cell[]): Cell | undefined {
  const count = (holds: (group: Group, at: number) => boolean) => groups.reduce((n, group, at) => (holds(group, at) ? n + group.n : n), 0)
  const known = sumsKnown(open).map(({ holds, by }) => ({ by, in: groups.map(holds) }))
  const tells = (one: (typeof known)[number]) =>
    known.some(other => !isTold(one === other ? count((_, at) => one.in[at] === true) : count((_, at) => one.in[at] !== other.in[at])))
  const size = (cell: Cell) => (isSame(cell, whole) ? Number.POSITIVE_INFINITY : count(group => isIn(group, cell)))
  const helping = known.filter(tells).flatMap(({ by }) => by)
  return helping.sort((a, b) => size(a) - size(b) || a.key.localeCompare(b.key))[0]
}

/** Whether the same cells may be told anew with what is known now: against everything that was ever told of the month, at no difference are fewer than three enterprises told apart. R16.6 */
export function mayTellAnew(told: readonly Made[], parts: readonly Part[], open: readonly Cell[]): boolean {
  const anew = givenAway(parts, open)
  return (
    anew.every(({ size }) => isTold(size)) &&
    anew.every((one, i) => [...told, ...anew.slice(i + 1)].every(other => isToldApart(one, other)))
  )
}
