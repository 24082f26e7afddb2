import type { Sign } from '#language/expression.ts'
import type { Rational } from '#numbers/rational.ts'
import type { Scribe } from './scribe.ts'

/** A number as two columns of numeric, for PostgreSQL's own division is rounded; a divisor that may be left out is one. */
export type Quotient = { above: string; below?: string }

export const constantQuotient = ({ n, d }: Rational, scribe: Scribe): Quotient =>
  d === 1n ? { above: scribe.number(n) } : { above: scribe.number(n), below: scribe.number(d) }

const times = (one: string, other?: string): string => (other === undefined ? one : `(${one} * ${other})`)

const product = (one: string | undefined, other: string | undefined): { below?: string } => {
  const below = one === undefined ? other : times(one, other)
  return below === undefined ? {} : { below }
}

/** The four kinds of arithmetic without a division; by zero it is NULL, which is not known. */
export function reckonedQuotient(sign: '+' | '-' | '*' | '/', one: Quotient, other: Quotient): Quotient {
  switch (sign) {
    case '*':
      return { above: times(one.above, other.above), ...product(one.below, other.below) }
    case '/':
      return { above: times(one.above, other.below), below: times(`nullif(${other.above}, 0)`, one.below) }
    default:
      return { above: `(${times(one.above, other.below)} ${sign} ${times(other.above, one.below)})`, ...product(one.below, other.below) }
  }
}

/** Compared by cross-multiplication, turned around where the divisors are below zero. */
export function comparedQuotients(sign: Sign, one: Quotient, other: Quotient): string {
  const { below } = product(one.below, other.below)
  if (below === undefined) return `(${one.above} ${sign} ${other.above})`
  return `(sign(${below}) * (${times(one.above, other.below)} - ${times(other.above, one.below)}) ${sign} 0)`
}

/** The whole number next to it, by `div`, which is exact. */
export function roundedQuotient(name: string, of: Quotient, scale: Rational, scribe: Scribe): Quotient {
  const scaled = scale.n === 1n ? of.above : `(${of.above} * ${scribe.number(scale.n)})`
  const below = of.below ?? '1::numeric'
  const [size, part] = [`abs(${scaled})`, `abs(${below})`]
  const sign = `(sign(${scaled}) * sign(${below}))`
  const whole = `div(${size}, ${part})`
  const rest = `mod(${size}, ${part})`
  const up = upwards[name]?.({ sign, whole, rest, part }) ?? 'false'
  const above = `(${sign} * (${whole} + case when ${up} then 1 else 0 end) + 0 * (${whole}))`
  return scale.n === 1n ? { above } : { above, below: scribe.number(scale.n) }
}

type Pieces = { sign: string; whole: string; rest: string; part: string }

/** When the size goes up to the next whole number. */
const upwards: Record<string, (pieces: Pieces) => string> = {
  floor: ({ sign, rest }) => `${sign} < 0 and ${rest} > 0`,
  ceiling: ({ sign, rest }) => `${sign} > 0 and ${rest} > 0`,
  'round up': ({ rest }) => `${rest} > 0`,
  'round half up': ({ rest, part }) => `2 * ${rest} >= ${part}`,
  'round half even': ({ rest, part, whole }) => `2 * ${rest} > ${part} or (2 * ${rest} = ${part} and mod(${whole}, 2) = 1)`,
}
