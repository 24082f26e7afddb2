import { add, compare, divide, multiply, type Rational, rational, subtract, zero } from '#numbers/rational.ts'

/** What a number is known to lie between, both ends included; an end that is left out is not known. */
export type Range = { readonly low?: Rational | undefined; readonly high?: Rational | undefined }

export const exactly = (value: Rational): Range => ({ low: value, high: value })
export const anything: Range = {}
export const nothing = exactly(zero)
export const atLeastNothing: Range = { low: zero }

export const isExact = ({ low, high }: Range): boolean => low !== undefined && high !== undefined && compare(low, high) === 0

export const lesser = (one: Rational, other: Rational): Rational => (compare(one, other) <= 0 ? one : other)
export const greater = (one: Rational, other: Rational): Rational => (compare(one, other) >= 0 ? one : other)

/** Both ends through a function that never falls. */
export function through({ low, high }: Range, how: (value: Rational) => Rational): Range {
  return { low: low && how(low), high: high && how(high) }
}

export const sumOf = (one: Range, other: Range): Range => ({ low: both(one.low, other.low, add), high: both(one.high, other.high, add) })

export const differenceOf = (one: Range, other: Range): Range => ({
  low: both(one.low, other.high, subtract),
  high: both(one.high, other.low, subtract),
})

/** Between the least and the greatest of the four products of their ends. */
export function productOf(one: Range, other: Range): Range {
  const products = endsOf(one).flatMap(a => endsOf(other).map(b => endProduct(a, b)))
  return {
    low: finite(products.reduce((a, b) => (isBelow(b, a) ? b : a))),
    high: finite(products.reduce((a, b) => (isBelow(a, b) ? b : a))),
  }
}

/** Only by what is above nothing at every point; else nothing is known. */
export function quotientOf(one: Range, { low, high }: Range): Range {
  if (!low || low.n <= 0n) return anything
  return productOf(one, { low: high ? inverse(high) : zero, high: inverse(low) })
}

/** What may be the one or the other. */
export const hullOf = (one: Range, other: Range): Range => ({
  low: both(one.low, other.low, lesser),
  high: both(one.high, other.high, greater),
})

/** The smallest: below the lowest end that is known, above the least of the low ends. */
export const leastOf = (one: Range, other: Range): Range => ({
  low: both(one.low, other.low, lesser),
  high: either(one.high, other.high, lesser),
})

export const greatestOf = (one: Range, other: Range): Range => ({
  low: either(one.low, other.low, greater),
  high: both(one.high, other.high, greater),
})

/** An end, or without end on the side of its sign. */
type End = Rational | 1 | -1

const endsOf = ({ low, high }: Range): [End, End] => [low ?? -1, high ?? 1]
const finite = (end: End): Rational | undefined => (typeof end === 'number' ? undefined : end)
const signOf = (end: End): number => (typeof end === 'number' ? end : compare(end, zero))

function endProduct(a: End, b: End): End {
  if (typeof a !== 'number' && typeof b !== 'number') return multiply(a, b)
  const sign = signOf(a) * signOf(b)
  return sign === 0 ? zero : sign > 0 ? 1 : -1
}

const isBelow = (a: End, b: End): boolean =>
  typeof a !== 'number' && typeof b !== 'number' ? compare(a, b) < 0 : (typeof a === 'number' ? a : 0) < (typeof b === 'number' ? b : 0)

const inverse = (value: Rational): Rational => divide(rational(1n), value) ?? zero

function both(one: Rational | undefined, other: Rational | undefined, how: (a: Rational, b: Rational) => Rational): Rational | undefined {
  return one && other && how(one, other)
}

function either(one: Rational | undefined, other: Rational | undefined, how: (a: Rational, b: Rational) => Rational): Rational | undefined {
  return one && other ? how(one, other) : (one ?? other)
}
