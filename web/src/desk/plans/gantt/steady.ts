import type { DrawnMilestone } from './drawn-milestone.ts'

/** The same things where nothing is another, so that only rows that changed are drawn anew. */
export function steady(before: readonly DrawnMilestone[], after: readonly DrawnMilestone[]): readonly DrawnMilestone[] {
  const old = new Map(before.map(one => [one.id, one]))
  return after.map(one => {
    const was = old.get(one.id)
    return was && isSame(was, one) ? was : one
  })
}

/** Lists are those of the draft itself, and stay while it does not change; spans are made anew at every reckoning. */
function isSame(one: DrawnMilestone, other: DrawnMilestone): boolean {
  return (Object.keys(other) as (keyof DrawnMilestone)[]).every(key => {
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
