/** A chance that is the same for the same seed on every machine (mulberry32). Not for secrets. */
export type Chance = {
  /** 0 ≤ x < 1 */
  next: () => number
  /** Whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  /** One of them. */
  pick: <T>(from: readonly T[]) => T
  /** True `share` of the time, share between 0 and 1. */
  happens: (share: number) => boolean
  /** All of them, in another order. */
  shuffle: <T>(from: readonly T[]) => T[]
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(from: readonly T[]): T => {
    const one = from[between(0, from.length - 1)]
    if (one === undefined) throw new RangeError('nothing to pick from')
    return one
  }
  const shuffle = <T>(from: readonly T[]): T[] => {
    const order = from.map(item => ({ item, at: next() }))
    return order.sort((a, b) => a.at - b.at).map(({ item }) => item)
  }
  return { next, between, pick, happens: share => next() < share, shuffle }
}
