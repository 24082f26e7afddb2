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

/** Ends of four products; without an end on either side only what both hold at or above nothing is known. */
export function productOf(one: Range, other: Range): Range {
  const ends = [one.low, one.high].flatMap(a => [other.low, other.high].map(b => both(a, b, multiply)))
  if (ends.every(end => end !== undefined)) return { low: ends.reduce(lesser), high: ends.reduce(greater) }
  if (isNothing(one) || isNothing(other)) return nothing
  if (!isNotNegative(one) || !isNotNegative(other)) return anything
  return { low: both(one.low, other.low, multiply), high: both(one.high, other.high, multiply) }
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

const isNothing = ({ low, high }: Range): boolean => low?.n === 0n && high?.n === 0n
const isNotNegative = ({ low }: Range): boolean => low !== undefined && low.n >= 0n
const inverse = (value: Rational): Rational => divide(rational(1n), value) ?? zero

function both(one: Rational | undefined, other: Rational | undefined, how: (a: Rational, b: Rational) => Rational): Rational | undefined {
  return one && other && how(one, other)
}

function either(one: Rational | undefined, other: Rational | undefined, how: (a: Rational, b: Rational) => Rational): Rational | undefined {
  return one && other ? how(one, other) : (one ?? other)
}
