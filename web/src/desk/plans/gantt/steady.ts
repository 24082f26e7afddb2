/** The same things where nothing is another, so that only rows that changed are drawn anew. */
export function steady<T extends object>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const old = new Map(before.map(one => [keyOf(one), one]))
  return after.map(one => {
    const was = old.get(keyOf(one))
    return was && isSame(was, one) ? was : one
  })
}

/** Lists are those of the draft itself, and stay while it does not change; spans are made anew at every reckoning. */
function isSame<T extends object>(one: T, other: T): boolean {
  return (Object.keys(other) as (keyof T)[]).every(key => {
    const [a, b] = [one[key], other[key]]
    if (a === b) return true
    if (Array.isArray(a) || Array.isArray(b)) return sameList(a, b)
    return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && sameFields(a, b)
  })
}

const sameList = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, place) => one === b[place])

const sameFields = (a: object, b: object): boolean =>
  Object.keys(b).every(key => (a as Record<string, unknown>)[key] === (b as Record<string, unknown>)[key])
