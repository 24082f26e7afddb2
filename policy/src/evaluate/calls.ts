import { addMonths, daysBetween, fullMonths, fullYears } from '#facts/days.ts'
import type { CallName, Value } from '#language/expression.ts'
import {
  ceiling,
  compare,
  floor,
  multiply,
  type Rational,
  rational,
  roundDown,
  roundHalfEven,
  roundHalfUp,
  roundUp,
} from '#numbers/rational.ts'

/** What the functions yield of known values; undefined where there is no answer. */
export const calls: Readonly<Record<CallName, (values: readonly Value[]) => Value | undefined>> = {
  min: extreme(-1),
  max: extreme(1),
  abs: ([of]) => rational(absolute((of as Rational).n), (of as Rational).d),
  floor: rounded(floor),
  ceiling: rounded(ceiling),
  'round half up': rounded(roundHalfUp),
  'round half even': rounded(roundHalfEven),
  'round down': rounded(roundDown),
  'round up': rounded(roundUp),
  months: counted(fullMonths),
  years: counted(fullYears),
  days: counted(daysBetween),
  'add months': ([from, months]) => {
    const { n, d } = months as Rational
    return d === 1n && absolute(n) <= 2400n ? addMonths(from as Temporal.PlainDate, Number(n)) : undefined
  },
  'year of': ([day]) => rational(BigInt((day as Temporal.PlainDate).year)),
}

const absolute = (n: bigint): bigint => (n < 0n ? -n : n)

function extreme(sign: 1 | -1) {
  return (values: readonly Value[]): Value | undefined => values.reduce((best, next) => (orderOf(next, best) * sign > 0 ? next : best))
}

const orderOf = (one: Value, other: Value): number =>
  one instanceof Temporal.PlainDate
    ? Temporal.PlainDate.compare(one, other as Temporal.PlainDate)
    : compare(one as Rational, other as Rational)

/** To the scale that the second value names: 100 for two decimals. */
function rounded(round: (value: Rational) => bigint) {
  return ([of, scale]: readonly Value[]): Value => {
    const { n } = scale as Rational
    return rational(round(multiply(of as Rational, scale as Rational)), n)
  }
}

function counted(count: (from: Temporal.PlainDate, to: Temporal.PlainDate) => number) {
  return ([from, to]: readonly Value[]): Value => rational(BigInt(count(from as Temporal.PlainDate, to as Temporal.PlainDate)))
}
