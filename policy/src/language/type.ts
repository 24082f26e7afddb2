import { isCounted, type Quantity } from '#facts/units.ts'

/** Powers of quantities: money is {money: 1}, money a head {money: 1, 人: -1}, a plain number {}. */
export type Dimension = Readonly<Partial<Record<Quantity, number>>>

export type NumberType = {
  kind: 'number'
  dimension: Dimension /** Written as a number alone: it takes the unit of what it stands beside. */
  bare?: true
}

/** What an expression yields. */
export type Type =
  | NumberType
  | { kind: 'boolean' }
  | { kind: 'date' }
  | { kind: 'text' }
  | { kind: 'code'; list: string | undefined }
  | { kind: 'codes'; list: string | undefined }
  | { kind: 'records'; fact: string }

export const boolean: Type = { kind: 'boolean' }
export const date: Type = { kind: 'date' }
export const number = (quantity: Quantity): NumberType => ({ kind: 'number', dimension: quantity === 'number' ? {} : { [quantity]: 1 } })
export const plain: NumberType = { kind: 'number', dimension: {} }
export const bare: NumberType = { kind: 'number', dimension: {}, bare: true }

export function multiplied(one: NumberType, other: NumberType, sign: 1 | -1): NumberType {
  const powers = new Map(Object.entries(one.dimension) as [Quantity, number][])
  for (const [quantity, power] of Object.entries(other.dimension) as [Quantity, number][])
    powers.set(quantity, (powers.get(quantity) ?? 0) + power * sign)
  const dimension: Dimension = Object.fromEntries([...powers].filter(([, power]) => power !== 0))
  return one.bare && other.bare ? { kind: 'number', dimension, bare: true } : { kind: 'number', dimension }
}

/** The type both have when they stand beside each other in a sum or a comparison; undefined where they cannot. */
export function joined(one: NumberType, other: NumberType): NumberType | undefined {
  if (sameDimension(one.dimension, other.dimension)) return one.bare ? other : one
  if (one.bare && takesBare(other.dimension)) return other
  if (other.bare && takesBare(one.dimension)) return one
  return undefined
}

const sameDimension = (one: Dimension, other: Dimension): boolean => sayDimension(one) === sayDimension(other)

/** One unit alone, counted one by one: 20 beside 人 is twenty people; beside money nobody knows whether yuan or ten thousand. */
function takesBare(dimension: Dimension): boolean {
  const [entry, ...more] = Object.entries(dimension) as [Quantity, number][]
  return entry !== undefined && more.length === 0 && entry[1] === 1 && isCounted(entry[0])
}

const names: Partial<Record<Quantity, string>> = { money: '元', dollars: '美元', area: '㎡', energy: '千瓦时' }

/** The dimension as people write it: 元/人. */
export function sayDimension(dimension: Dimension): string {
  const entries = (Object.entries(dimension) as [Quantity, number][]).sort(([a], [b]) => (a < b ? -1 : 1))
  const side = (sign: 1 | -1) =>
    entries
      .filter(([, power]) => Math.sign(power) === sign)
      .map(([quantity, power]) => `${names[quantity] ?? quantity}${Math.abs(power) === 1 ? '' : Math.abs(power)}`)
  const [above, below] = [side(1), side(-1)]
  return below.length === 0 ? above.join('·') || '1' : `${above.join('·') || '1'}/${below.join('/')}`
}

/** The type as a word of its kind, for sentences. */
export const sayType = (type: Type): string => (type.kind === 'number' ? `number(${sayDimension(type.dimension)})` : type.kind)
