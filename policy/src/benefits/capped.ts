import type { World } from '#evaluate/world.ts'
import { floor, rational } from '#numbers/rational.ts'
import type { CompiledCap } from './compile-benefits.ts'
import { differenceOf, greatestOf, leastOf, nothing, type Range, sumOf, through } from './range.ts'
import { rangeOf } from './range-of.ts'

/** What a cap still leaves in whole fen: its limit less what was granted under it before, never below nothing. */
export function leftUnder({ limit, granted }: CompiledCap, world: World): Range {
  const whole = rangeOf(limit, world)
  const left = granted ? differenceOf(whole, rangeOf(granted, world)) : whole
  return through(greatestOf(left, nothing), value => rational(floor(value)))
}

/** The caps over a benefit, narrowest first: those of each grant alone, then those it shares over a year or over all of them. */
export function capsOver(first: string | undefined, caps: readonly CompiledCap[]): CompiledCap[] {
  const all = chainFrom(first, caps)
  return [...all.filter(isSingle), ...all.filter(cap => !isSingle(cap))]
}

export const sharedOver = (first: string | undefined, caps: readonly CompiledCap[]): CompiledCap[] =>
  capsOver(first, caps).filter(cap => !isSingle(cap))

export const isSingle = ({ cap }: CompiledCap): boolean => cap.per === 'once'

function chainFrom(first: string | undefined, caps: readonly CompiledCap[]): CompiledCap[] {
  const chain: CompiledCap[] = []
  for (let at = capNamed(first, caps); at; at = capNamed(at.within, caps)) chain.push(at)
  return chain
}

const capNamed = (id: string | undefined, caps: readonly CompiledCap[]) => caps.find(({ cap }) => cap.id === id)

/** An amount under its own caps, and the narrowest it shares. */
export type Under = { range: Range; cap: string | undefined }

/** What all amounts come to together under the caps they share: 先单项，后累计. */
export function sumUnder(amounts: readonly Under[], caps: readonly CompiledCap[], world: World, within?: string): Range {
  const own = amounts.filter(({ cap }) => cap === within).map(({ range }) => range)
  const inner = caps
    .filter(cap => !isSingle(cap) && sharedOver(cap.within, caps)[0]?.cap.id === within)
    .map(cap => leastOf(sumUnder(amounts, caps, world, cap.cap.id), leftUnder(cap, world)))
  return [...own, ...inner].reduce(sumOf, nothing)
}
