import type { World } from '#evaluate/world.ts'
import type { CompiledCap } from './compile-benefits.ts'
import { differenceOf, greatestOf, leastOf, nothing, type Range, sumOf } from './range.ts'
import { rangeOf } from './range-of.ts'

/** What a cap still leaves: its limit less what was granted under it before. */
export function leftUnder({ limit, granted }: CompiledCap, world: World): Range {
  const whole = rangeOf(limit, world)
  return granted ? greatestOf(differenceOf(whole, rangeOf(granted, world)), nothing) : whole
}

/** The caps over a benefit, narrowest first. */
export function capsOver(first: string | undefined, caps: readonly CompiledCap[]): CompiledCap[] {
  const cap = caps.find(one => one.cap.id === first)
  return cap ? [cap, ...capsOver(cap.within, caps)] : []
}

/** An amount by the narrowest cap over it. */
export type Under = { range: Range; cap: string | undefined }

/** What all amounts come to together: 先单项，后累计. */
export function sumUnder(amounts: readonly Under[], caps: readonly CompiledCap[], world: World, within?: string): Range {
  const own = amounts.filter(({ cap }) => cap === within).map(({ range }) => range)
  const inner = caps
    .filter(cap => cap.within === within)
    .map(cap => leastOf(sumUnder(amounts, caps, world, cap.cap.id), leftUnder(cap, world)))
  return [...own, ...inner].reduce(sumOf, nothing)
}
