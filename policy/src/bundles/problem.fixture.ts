import fc from 'fast-check'
import type { BundleProblem } from './candidate.ts'

/** Problems with exclusions, and caps that nest by being ranges of a halved line; payments of two years. */
export const problemOf = (most: number, least = 1): fc.Arbitrary<BundleProblem> =>
  fc.integer({ min: least, max: most }).chain(count => {
    const ids = Array.from({ length: count }, (_, at) => `p${String(at).padStart(2, '0')}`)
    const amount = fc.integer({ min: 0, max: 500 }).map(hundreds => hundreds * 10_000)
    const candidate = (id: string) =>
      fc
        .array(fc.record({ year: fc.constantFrom(2026, 2027), floor: amount, more: amount }), { minLength: 1, maxLength: 2 })
        .map(payments => ({ id, payments: payments.map(({ year, floor, more }) => ({ year, floor, ceiling: floor + more })) }))
    const exclusion = fc.array(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 })
    const nested = ranges(ids).map(members => fc.option(amount, { nil: undefined, freq: 2 }).map(limit => ({ members, limit })))
    return fc.record({
      candidates: fc.tuple(...ids.map(candidate)),
      exclusions: fc.array(exclusion, { maxLength: count }).map(all => all.map((members, at) => ({ id: `e${at}`, members }))),
      caps: fc
        .tuple(...nested)
        .map(all =>
          all.flatMap(({ members, limit }, at) =>
            limit === undefined ? [] : [{ id: `c${at}`, members, limit: { floor: limit, ceiling: limit } }],
          ),
        ),
    })
  })

function ranges(ids: string[]): string[][] {
  if (ids.length < 2) return [ids]
  const middle = ids.length >> 1
  return [ids, ...ranges(ids.slice(0, middle)), ...ranges(ids.slice(middle))]
}
