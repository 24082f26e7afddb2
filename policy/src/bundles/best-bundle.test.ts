import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestBundle } from './best-bundle.ts'
import { boundNode } from './bound.ts'
import type { BundleProblem, Candidate } from './candidate.ts'
import { capTree } from './cap-tree.ts'
import { conflictsOf } from './conflicts.ts'
import { problemOf } from './problem.fixture.ts'
import { search } from './search.ts'

const day = Temporal.PlainDate.from('2026-12-01')
const yuan = (amount: number) => amount * 100
const exactly = (amount: number) => ({ floor: yuan(amount), ceiling: yuan(amount) })
const sure = (id: string, amount: number): Candidate => ({ id, payments: [exactly(amount)] })
const floorOf = (problem: Partial<BundleProblem>) => bestBundle({ candidates: [], exclusions: [], caps: [], ...problem }, day).floor

describe('the best bundle', () => {
  it('takes the higher where one is not given twice, and says what the lower would have brought', () => {
    const floor = floorOf({
      candidates: [sure('city-rent', 300_000), sure('district-rent', 500_000), sure('award', 100_000)],
      exclusions: [{ id: 'one-rent', members: ['city-rent', 'district-rent'] }],
    })
    expect(floor).toEqual({
      total: yuan(600_000),
      chosen: ['award', 'district-rent'],
      givenUp: [
        { id: 'city-rent', because: { kind: 'excluded', exclusion: 'one-rent', by: 'district-rent' }, insteadTotal: yuan(400_000) },
      ],
      cutBy: [],
    })
  })

  it('takes two smaller ones before the one that bars both', () => {
    const pairs = ['a', 'b'].map(other => ({ id: `big-${other}`, members: ['big', other] }))
    expect(floorOf({ candidates: [sure('big', 5), sure('a', 3), sure('b', 3)], exclusions: pairs }).chosen).toEqual(['a', 'b'])
  })

  it('cuts by the inner cap first, then by the outer, and does not apply for what adds nothing', () => {
    const floor = floorOf({
      candidates: [sure('a', 60), sure('b', 50), sure('c', 40), sure('d', 10)],
      caps: [
        { id: 'inner', members: ['b', 'c'], limit: exactly(40) },
        { id: 'outer', members: ['a', 'b', 'c', 'd'], limit: exactly(105) },
      ],
    })
    expect(floor).toMatchObject({ total: yuan(105), chosen: ['a', 'b', 'd'], cutBy: ['outer', 'inner'] })
    expect(floor.givenUp).toEqual([{ id: 'c', because: { kind: 'capFull', cap: 'inner' }, insteadTotal: yuan(105) }])
  })

  it('counts a cap of one year only over that year', () => {
    const twoYears = (id: string): Candidate => ({
      id,
      payments: [2026, 2027].map(year => ({ year, ...exactly(80) })),
    })
    const caps = [{ id: 'year', members: ['a', 'b'], year: 2026, limit: exactly(100) }]
    expect(floorOf({ candidates: [twoYears('a'), twoYears('b')], caps }).total).toBe(yuan(260))
  })

  it('leaves what is over, and keeps the last day', () => {
    const until = (id: string, to: string) => ({ ...sure(id, 1), window: { to: Temporal.PlainDate.from(to) } })
    const floor = floorOf({ candidates: [until('over', '2026-11-30'), until('today', '2026-12-01')] })
    expect(floor.chosen).toEqual(['today'])
    expect(floor.givenUp).toEqual([{ id: 'over', because: { kind: 'windowOver', to: Temporal.PlainDate.from('2026-11-30') } }])
  })

  it('counts what is undecided in the ceiling alone, and has no ceiling where nothing bounds it (R22.4)', () => {
    const undecided: Candidate = { id: 'b', payments: [{ floor: 0, ceiling: yuan(70) }] }
    const boundless: Candidate = { id: 'c', payments: [{ floor: 0, ceiling: null }] }
    const of = (...candidates: Candidate[]) => bestBundle({ candidates, exclusions: [], caps: [] }, day)
    expect(of(sure('a', 30), undecided)).toMatchObject({
      floor: { total: yuan(30), chosen: ['a'], givenUp: [{ id: 'b', because: { kind: 'paysNothing' } }] },
      ceiling: { total: yuan(100), chosen: ['a', 'b'] },
    })
    expect(of(sure('a', 30), boundless).ceiling).toMatchObject({ total: null, chosen: ['a', 'c'] })
    const capped = { candidates: [boundless], exclusions: [], caps: [{ id: 'cap', members: ['c'], limit: exactly(9) }] }
    expect(bestBundle(capped, day).ceiling.total).toBe(yuan(9))
  })

  it('refuses caps that cross, by name', () => {
    const caps = [
      { id: 'one', members: ['a', 'b'], limit: exactly(1) },
      { id: 'two', members: ['b', 'c'], limit: exactly(1) },
    ]
    expect(() => floorOf({ candidates: [sure('a', 1), sure('b', 1), sure('c', 1)], caps })).toThrow(
      expect.objectContaining({ problems: [{ code: 'caps-cross', path: ['caps'], words: { one: 'one', other: 'two' } }] }),
    )
  })

  it('refuses what would take too long', () => {
    const problem = {
      candidates: [sure('a', 1), sure('b', 1), sure('c', 1)],
      exclusions: [
        { id: 'ab', members: ['a', 'b'] },
        { id: 'bc', members: ['b', 'c'] },
      ],
      caps: [],
    }
    const conflicts = conflictsOf(problem)
    const bounds = boundNode(capTree(problem, 'floor'), conflicts.groups)
    const within = (left: number) => () => search(bounds, conflicts, Uint8Array.of(1, 1, 1), { left })
    expect(within(1)).toThrow('bundle-too-hard')
    expect(within(10)()).toEqual(Uint8Array.of(1, 0, 1))
  })

  it('says of everything left why', () => {
    fc.assert(
      fc.property(problemOf(12), problem => {
        const { floor, ceiling } = bestBundle(problem, day)
        for (const set of [floor, ceiling]) expect(set.chosen.length + set.givenUp.length).toBe(problem.candidates.length)
        expect(floor.total ?? 0).toBeLessThanOrEqual(ceiling.total ?? 0)
      }),
      { numRuns: 200 },
    )
  })

  it('does not hang on the order it is told in', () => {
    fc.assert(
      fc.property(problemOf(10), problem => {
        expect(bestBundle({ ...problem, candidates: problem.candidates.toReversed() }, day)).toEqual(bestBundle(problem, day))
      }),
      { numRuns: 100 },
    )
  })
})
