import type { Rounding } from '#document/benefit.ts'
import { floor, multiply, type Rational, rational, roundDown, roundHalfEven, roundHalfUp, roundUp } from '#numbers/rational.ts'
import { type Range, through } from './range.ts'

/** Money for the world outside: integer fen from and to, `null` where nothing bounds it. */
export type Fen = { floor: number; ceiling: number | null }

export const noFen: Fen = { floor: 0, ceiling: 0 }

const unitsInFen = { 分: 1n, 角: 10n, 元: 100n, 百元: 10_000n, 千元: 100_000n, 万元: 1_000_000n }
const ways = { halfUp: roundHalfUp, down: roundDown, up: roundUp, halfEven: roundHalfEven }

/** Rounded as the text says; where it says nothing, to the fen, half up. */
export function rounded(range: Range, { to, how }: Rounding = { to: '分', how: 'halfUp' }): Range {
  const unit = unitsInFen[to]
  return through(range, value => rational(ways[how](multiply(value, rational(1n, unit))) * unit))
}

/** Of a range in whole fen and never below nothing. */
export const fenOf = ({ low, high }: Range): Fen => ({ floor: low ? wholeOf(low) : 0, ceiling: high ? wholeOf(high) : null })

/** More than any purse holds is told as the greatest number that is exact. */
function wholeOf(value: Rational): number {
  const whole = floor(value)
  if (whole <= 0n) return 0
  return whole > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(whole)
}

/** Shares of a whole in whole fen: each rounded down, what is left over goes to the first, so that they add up. */
export function portioned(whole: number, shares: readonly Rational[]): number[] {
  const sum = shares.reduce((all, share) => rational(all.n * share.d + share.n * all.d, all.d * share.d), rational(0n))
  if (sum.n <= 0n) return shares.map(() => 0)
  const parts = shares.map(share => Number((BigInt(whole) * share.n * sum.d) / (share.d * sum.n)))
  const left = whole - parts.reduce((all, part) => all + part, 0)
  return parts.map((part, index) => (index === 0 ? part + left : part))
}
