import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlineOf } from '#calendar/deadline.ts'
import { moment, official } from '#calendar/official-calendar.fixture.ts'
import { workingMinutesBetween } from '#calendar/working-time.ts'
import { type MilestonePromise, milestoneUnits } from './plan-graph.ts'
import { workScale } from './work-scale.ts'

const centre = moment('2026-06-01 00:00')
const scale = workScale(official, centre)
const minute = 60_000
/** From two years before to two years after, of which the last have no table. */
const moments = fc.integer({ min: -730 * 1440, max: 730 * 1440 }).map(minutes => centre.epochMilliseconds + minutes * minute)
const promises: fc.Arbitrary<MilestonePromise> = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom(...milestoneUnits),
})
const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)

describe('a calendar laid out', () => {
  it('says of every promise what a deadline says (R9.3)', () => {
    fc.assert(
      fc.property(moments, promises, (start, promise) => {
        expect(scale.dueAt(start, promise)).toBe(deadlineOf(official, instant(start), promise).dueAt.epochMilliseconds)
      }),
      { numRuns: 2000 },
    )
  })

  it('and of two moments the working time between', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -40_000, max: 40_000 }), (from, minutes) => {
        const until = from + minutes * minute
        expect(scale.workingTime(from, until) / minute).toBeCloseTo(workingMinutesBetween(official, instant(from), instant(until)), 6)
      }),
      { numRuns: 500 },
    )
  })

  it('the latest start is due in time, a moment later it is not', () => {
    fc.assert(
      fc.property(moments, promises, (due, promise) => {
        const start = scale.latestStart(due, promise)
        expect(scale.dueAt(start, promise)).toBeLessThanOrEqual(due)
        expect(scale.dueAt(start + 1, promise)).toBeGreaterThan(due)
      }),
      { numRuns: 2000 },
    )
  })

  it('and so is the latest moment before a lag', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -30, max: 120 }), (moment, days) => {
        const before = scale.latestBefore(moment, days)
        expect(scale.lagged(before, days)).toBeLessThanOrEqual(moment)
        expect(scale.lagged(before + 1, days)).toBeGreaterThan(moment)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['2026-09-25 10:00', 0, '2026-09-25 10:00'],
    // the Mid-Autumn days off, then the make-up day before the National Day
    ['2026-09-24 10:00', 1, '2026-09-28 09:00'],
    ['2026-09-30 18:00', 1, '2026-10-08 09:00'],
    ['2026-10-09 18:00', 1, '2026-10-10 09:00'],
    ['2026-10-10 09:00', -1, '2026-10-09 09:00'],
    ['2026-10-08 09:00', -2, '2026-09-29 09:00'],
  ])('from %s %i working days on it is %s (R15.1)', (from, days, expected) => {
    expect(instant(scale.lagged(moment(from).epochMilliseconds, days)).toString()).toBe(moment(expected).toString())
  })
})
