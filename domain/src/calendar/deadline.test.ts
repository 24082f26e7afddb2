import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarFrom, isWorkday } from './calendar.ts'
import { deadlineOf } from './deadline.ts'
import { moment, official, officialDays } from './official-calendar.fixture.ts'
import { statutoryDays } from './statutory-days.ts'
import { type PromiseUnit, promiseUnits, TimePromise } from './time-promise.ts'
import { standardWorkingTime } from './working-hours.ts'
import { dateIn, endOfDay } from './zone.ts'

const due = (start: string, amount: number, unit: PromiseUnit) => deadlineOf(official, moment(start), { amount, unit })

test.each<[string, string, number, PromiseUnit, string]>([
  ['24 hours run through Spring Festival', '2026-02-15 18:00', 24, 'clockHours', '2026-02-16 18:00'],
  ['24 hours run through the night', '2026-11-24 20:15', 24, 'clockHours', '2026-11-25 20:15'],
  ['the day of the start does not count', '2026-11-25 08:58', 2, 'workingDays', '2026-11-27 18:00'],
  ['late in the evening it is the same', '2026-11-24 21:02', 1, 'workingDays', '2026-11-25 18:00'],
  ['a weekend is jumped', '2026-11-20 16:40', 2, 'workingDays', '2026-11-24 18:00'],
  ['ten working days', '2026-11-18 10:00', 10, 'workingDays', '2026-12-02 18:00'],
  ['New Year is jumped, its make-up Sunday works', '2025-12-31 10:00', 2, 'workingDays', '2026-01-05 18:00'],
  ['a make-up Saturday works', '2026-10-09 15:00', 1, 'workingDays', '2026-10-10 18:00'],
  ['from inside a holiday', '2026-10-03 12:00', 1, 'workingDays', '2026-10-08 18:00'],
  ['working hours across lunch', '2026-11-25 11:00', 4, 'workingHours', '2026-11-25 17:00'],
  ['working hours across a weekend', '2026-11-27 16:00', 4, 'workingHours', '2026-11-30 11:00'],
  ['working hours from a Saturday night', '2026-11-28 23:10', 4, 'workingHours', '2026-11-30 15:00'],
  ['calendar days end at 24:00', '2026-11-25 09:42', 5, 'calendarDays', '2026-12-01 00:00'],
  ['the green card: 19 calendar days', '2026-11-01 00:00', 19, 'calendarDays', '2026-11-21 00:00'],
])('%s', (_, start, amount, unit, end) => {
  const deadline = due(start, amount, unit)
  expect(deadline.dueAt.toString()).toBe(moment(end).toString())
  expect(deadline.provisional).toBe(false)
})

test('into a year without a table: by its statutory days and provisional, until the table arrives (R9.4)', () => {
  const promise = { amount: 2, unit: 'workingDays' } as const
  const before = deadlineOf(official, moment('2026-12-31 10:00'), promise)
  expect([before.dueAt, before.provisional, before.untabled]).toEqual([moment('2027-01-05 18:00'), true, [2027]])
  const newYear = (['2027-01-01', '2027-01-04'] as const).map(date => ({ date, workday: false, name: '元旦', kind: 'holiday' }) as const)
  const after = deadlineOf(
    calendarFrom([...officialDays(), ...newYear], [2024, 2025, 2026, 2027], 2, standardWorkingTime, statutoryDays),
    moment('2026-12-31 10:00'),
    promise,
  )
  expect([after.dueAt, after.provisional, after.calendarVersion]).toEqual([moment('2027-01-06 18:00'), false, 2])
})

test('a due time at the very end of the last known year is not provisional', () => {
  const ends = [due('2026-12-30 10:00', 1, 'workingDays'), due('2026-12-31 14:00', 4, 'workingHours')]
  for (const { dueAt, provisional } of ends) expect([dueAt, provisional]).toEqual([moment('2026-12-31 18:00'), false])
  expect(due('2026-12-31 14:01', 4, 'workingHours').provisional).toBe(true)
})

test('what no table can move is never provisional', () => {
  expect(due('2026-12-31 20:15', 24, 'clockHours').provisional).toBe(false)
  expect(due('2026-12-31 20:15', 10, 'calendarDays').provisional).toBe(false)
})

test('the days jumped and the make-up days counted are kept with their names', () => {
  const spans = (all: ReturnType<typeof due>['skipped']) => all.map(span => `${span.from}…${span.to} ${span.kind} ${span.name}`)
  const newYear = due('2025-12-31 10:00', 2, 'workingDays')
  expect(spans(newYear.skipped)).toEqual(['2026-01-01…2026-01-03 holiday 元旦'])
  expect(spans(newYear.madeUp)).toEqual(['2026-01-04…2026-01-04 make-up 元旦'])
  const national = due('2026-09-30 15:00', 4, 'workingDays')
  expect(spans(national.skipped)).toEqual(['2026-10-01…2026-10-07 holiday 国庆节', '2026-10-11…2026-10-11 weekend 周末'])
})

test('hours that began after the closing of a make-up day count nothing of it', () => {
  expect(due('2026-02-14 18:30', 1, 'workingHours').madeUp).toEqual([])
  expect(due('2026-02-14 17:30', 1, 'workingHours').madeUp).toHaveLength(1)
})

test.each([0, -1, 1.5, Number.NaN])('an amount of %s is no promise', amount => {
  expect(() => due('2026-11-25 10:00', amount, 'workingDays')).toThrow(RangeError)
  expect(TimePromise.safeParse({ amount, unit: 'workingDays' }).success).toBe(false)
})

test('a promise has no other fields', () => {
  expect(TimePromise.safeParse({ amount: 2, unit: 'workingDays' }).success).toBe(true)
  expect(TimePromise.safeParse({ amount: 2, unit: 'workingDays', from: 'now' }).success).toBe(false)
  expect(TimePromise.safeParse({ amount: 2, unit: 'weeks' }).success).toBe(false)
})

const first = moment('2024-01-01 00:00').epochMilliseconds
const anyStart = fc
  .integer({ min: 0, max: 2 * 365 * 86_400 })
  .map(seconds => Temporal.Instant.fromEpochMilliseconds(first + seconds * 1000))

test('n working days hold exactly n workdays after the day of the start, and end on one', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 200 }), (startAt, amount) => {
      const { dueAt, counted, skipped } = deadlineOf(official, startAt, { amount, unit: 'workingDays' })
      let workdays = 0
      let off = 0
      for (
        let date = dateIn(startAt).add({ days: 1 });
        Temporal.PlainDate.compare(date, dateIn(dueAt)) <= 0;
        date = date.add({ days: 1 })
      ) {
        if (isWorkday(official, date)) workdays += 1
        else off += 1
      }
      expect([workdays, counted.length, isWorkday(official, dateIn(dueAt))]).toEqual([amount, amount, true])
      expect(skipped.reduce((sum, span) => sum + span.from.until(span.to).days + 1, 0)).toBe(off)
    }),
  )
})

test('n calendar days are n whole days after the day of the start', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 400 }), (startAt, amount) => {
      const { dueAt } = deadlineOf(official, startAt, { amount, unit: 'calendarDays' })
      expect(endOfDay(dateIn(startAt)).until(dueAt).total('hours')).toBe(24 * amount)
    }),
  )
})

test('more is never sooner, and a later start is never due earlier', () => {
  fc.assert(
    fc.property(anyStart, anyStart, fc.integer({ min: 1, max: 60 }), fc.constantFrom(...promiseUnits), (a, b, amount, unit) => {
      const [earlier, later] = Temporal.Instant.compare(a, b) <= 0 ? [a, b] : [b, a]
      const { dueAt } = deadlineOf(official, earlier, { amount, unit })
      expect(Temporal.Instant.compare(dueAt, earlier)).toBe(1)
      expect(Temporal.Instant.compare(dueAt, deadlineOf(official, later, { amount, unit }).dueAt)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(dueAt, deadlineOf(official, earlier, { amount: amount + 1, unit }).dueAt)).toBe(-1)
    }),
  )
})
