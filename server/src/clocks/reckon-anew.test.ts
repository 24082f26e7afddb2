import { calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { official, officialDays } from '@yigen/domain/calendar/official-calendar.fixture.ts'
import { statutoryDays } from '@yigen/domain/calendar/statutory-days.ts'
import { promiseUnits } from '@yigen/domain/calendar/time-promise.ts'
import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { standardLadder } from '@yigen/domain/clocks/rung.ts'
import { corrected, corrections } from '@yigen/testing/corrections.ts'
import { type SlowTables, slowlyDue, slowlyRings } from '@yigen/testing/slow-clock.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reckonAnew } from './reckon-anew.ts'

/** `YIGEN_MODEL` makes it long, with the stories of the matters. */
const numRuns = process.env.YIGEN_MODEL ? 1000 : 40

/** Off by law in 2027, which has no table: the almanac's days up to the spring. */
const lawful = new Set(['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'])
const slow = (days: readonly { date: string; workday: boolean }[]): SlowTables => ({
  years: [2024, 2025, 2026],
  days: new Map(days.map(({ date, workday }) => [date, workday])),
  lawful,
})

const begin = Temporal.Instant.from('2026-08-20T00:00:00+08:00')
const aMinute = fc.integer({ min: 0, max: 130 * 24 * 60 }).map(minutes => begin.add({ minutes }))
const aClock = fc.record({ startedAt: aMinute, unit: fc.constantFrom(...promiseUnits), amount: fc.integer({ min: 1, max: 12 }) })
const aWait = fc.record({ after: fc.integer({ min: 0, max: 9000 }), minutes: fc.integer({ min: 1, max: 6000 }) })

test('a running clock re-derived by a corrected table is due and rings when counting minute by minute says, its pauses counted by the same table (R9.4)', {
  timeout: 300_000,
}, () => {
  fc.assert(
    fc.property(corrections, aClock, fc.option(aWait), fc.integer({ min: 0, max: 5 }), (days, clock, wait, nextPosition) => {
      const table = corrected(officialDays(), days)
      const calendar = calendarFrom(table, [2024, 2025, 2026], 2, standardWorkingTime, statutoryDays)
      const from = clock.startedAt.add({ minutes: wait?.after ?? 0 })
      const waits = wait ? [{ from, to: from.add({ minutes: wait.minutes }) }] : []
      const before = reckonAnew({ ...clock, nextPosition, extendedTo: null }, waits, official, standardLadder)
      const after = reckonAnew({ ...clock, nextPosition, extendedTo: null }, waits, calendar, standardLadder)
      const due = slowlyDue(slow(table), clock, waits)
      expect(after.dueAt.toString()).toBe(due.toString())
      expect(after.nextRung.toString()).toBe(slowlyRings(slow(table), clock, due, nextPosition).toString())
      expect(before.dueAt.equals(after.dueAt)).toBe(slowlyDue(slow(officialDays()), clock, waits).equals(due))
    }),
    { numRuns },
  )
})

test('what was given more time stays due then, whatever the table says; its first due time is reckoned anew (R7.5)', () => {
  const extendedTo = Temporal.Instant.from('2026-10-16T18:00:00+08:00')
  const clock = {
    startedAt: Temporal.Instant.from('2026-09-28T10:00:00+08:00'),
    amount: 4,
    unit: 'workingDays',
    nextPosition: 0,
    extendedTo,
  } as const
  const table = corrected(officialDays(), ['2026-10-10', '2026-10-09'])
  const calendar = calendarFrom(table, [2024, 2025, 2026], 2, standardWorkingTime, statutoryDays)
  const [before, after] = [official, calendar].map(by => reckonAnew(clock, [], by, standardLadder))
  expect([before?.dueAt, after?.dueAt].map(String)).toEqual([extendedTo, extendedTo].map(String))
  expect([before?.firstDueAt, after?.firstDueAt].map(String)).toEqual(['2026-10-09T10:00:00Z', '2026-10-12T10:00:00Z'])
})
