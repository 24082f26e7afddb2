import fc from 'fast-check'
import { expect, it } from 'vitest'
import { add, compare, divide, multiply, type Rational, rational, subtract } from '#numbers/rational.ts'
import {
  anything,
  differenceOf,
  exactly,
  greater,
  greatestOf,
  hullOf,
  isExact,
  leastOf,
  lesser,
  productOf,
  quotientOf,
  type Range,
  sumOf,
} from './range.ts'

const number = fc.tuple(fc.bigInt(-50n, 50n), fc.bigInt(1n, 6n)).map(([n, d]) => rational(n, d))

/** A range, open at an end now and then, and a number in it. */
const inside = fc
  .record({ at: number, below: fc.option(fc.bigInt(0n, 9n)), above: fc.option(fc.bigInt(0n, 9n)) })
  .map(({ at, below, above }): { at: Rational; range: Range } => ({
    at,
    range: {
      low: below === null ? undefined : subtract(at, rational(below)),
      high: above === null ? undefined : add(at, rational(above)),
    },
  }))

const holds = ({ low, high }: Range, value: Rational) => (!low || compare(low, value) <= 0) && (!high || compare(value, high) <= 0)

it.each([
  ['a sum', sumOf, add],
  ['a difference', differenceOf, subtract],
  ['a product', productOf, multiply],
  ['a quotient', quotientOf, (one: Rational, other: Rational) => divide(one, other)],
  ['the smaller', leastOf, lesser],
  ['the greater', greatestOf, greater],
  ['either, here the one', hullOf, (one: Rational) => one],
] as const)('%s lies where its ranges say', (_, ofRanges, ofNumbers) => {
  fc.assert(
    fc.property(inside, inside, (one, other) => {
      const value = ofNumbers(one.at, other.at)
      if (value) expect(holds(ofRanges(one.range, other.range), value)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

it('what is known exactly stays exact', () => {
  const [three, four] = [exactly(rational(3n)), exactly(rational(4n))]
  for (const range of [sumOf(three, four), productOf(three, four), quotientOf(three, four), leastOf(three, four)])
    expect(isExact(range)).toBe(true)
  expect(isExact(anything)).toBe(false)
  expect(productOf(exactly(rational(0n)), anything)).toEqual(exactly(rational(0n)))
})
