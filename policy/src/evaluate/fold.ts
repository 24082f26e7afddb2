import type { Fold } from '#language/expression.ts'
import { add, compare, divide, type Rational, rational, zero } from '#numbers/rational.ts'

/** Of nothing the sum is zero and all else is not known. */
export function foldNumbers(how: Fold, values: readonly Rational[]): Rational | undefined {
  if (how === 'sum') return values.reduce(add, zero)
  if (how === 'average') return divide(values.reduce(add, zero), rational(BigInt(values.length)))
  const sign = how === 'max' ? 1 : -1
  return values.reduce<Rational | undefined>((best, next) => (best && compare(next, best) * sign <= 0 ? best : next), undefined)
}
