import { numberOf } from '#evaluate/evaluate.ts'
import type { World } from '#evaluate/world.ts'
import type { Expression } from '#language/expression.ts'
import { add, divide, multiply, one, type Rational, rational, subtract, zero } from '#numbers/rational.ts'

/** A number as it hangs on one fact x, all else known: (a·x + b) / (c·x + d). */
export type Line = { a: Rational; b: Rational; c: Rational; d: Rational }

const fixed = (value: Rational): Line => ({ a: zero, b: value, c: zero, d: one })
const isFixed = ({ a, c }: Line): boolean => a.n === 0n && c.n === 0n

/** What one fact is looked at as: that of a year, or the one there is. */
export type Moved = { fact: string; back?: number | undefined }

/** The line of an expression; undefined where it hangs on the fact in another way, or on something that is not known. */
export function lineOf(expression: Expression, moved: Moved, world: World): Line | undefined {
  if (expression.op === 'fact' && moved.back === undefined && expression.fact === moved.fact) return { a: one, b: zero, c: zero, d: one }
  if (expression.op === 'year' && expression.fact === moved.fact && expression.back === moved.back)
    return { a: one, b: zero, c: zero, d: one }
  if (expression.op !== 'arithmetic') {
    const value = numberOf(expression, world)
    return value && fixed(value)
  }
  const left = lineOf(expression.left, moved, world)
  const right = lineOf(expression.right, moved, world)
  return left && right && combined(expression.sign, left, right)
}

function combined(sign: '+' | '-' | '*' | '/', left: Line, right: Line): Line | undefined {
  if (sign === '/') return combined('*', left, { a: right.c, b: right.d, c: right.a, d: right.b })
  if (sign === '*') {
    if (isFixed(left)) return scaled(right, left)
    return isFixed(right) ? scaled(left, right) : crossed(left, right)
  }
  const other = sign === '+' ? right : { ...right, a: negative(right.a), b: negative(right.b) }
  // over one divisor, so long as it does not hang on the fact
  if (left.c.n !== 0n || right.c.n !== 0n) return undefined
  return {
    a: add(multiply(left.a, other.d), multiply(other.a, left.d)),
    b: add(multiply(left.b, other.d), multiply(other.b, left.d)),
    c: zero,
    d: multiply(left.d, other.d),
  }
}

const negative = ({ n, d }: Rational): Rational => rational(-n, d)

const scaled = ({ a, b, c, d }: Line, { b: above, d: below }: Line): Line => ({
  a: multiply(a, above),
  b: multiply(b, above),
  c: multiply(c, below),
  d: multiply(d, below),
})

/** A numerator that hangs on the fact over a divisor that does. */
function crossed(left: Line, right: Line): Line | undefined {
  if (left.c.n !== 0n || right.a.n !== 0n) return undefined
  return { a: multiply(left.a, right.b), b: multiply(left.b, right.b), c: multiply(right.c, left.d), d: multiply(right.d, left.d) }
}

/** Where the line reaches a value; undefined where it never does. */
export function reaches({ a, b, c, d }: Line, value: Rational): Rational | undefined {
  return divide(subtract(multiply(value, d), b), subtract(a, multiply(value, c)))
}
