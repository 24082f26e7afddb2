import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkday } from './calendar.ts'
import { day, moment, official } from './official-calendar.fixture.ts'
import { addWorkingMinutes, endOfWorkingDay, nextWorkday, workingMinutesBetween } from './working-time.ts'
import { zone } from './zone.ts'

test.each([
  ['across lunch', '2026-11-25 11:00', 240, '2026-11-25 17:00'],
  ['to the end of the morning, not the beginning of the afternoon', '2026-11-25 09:00', 180, '2026-11-25 12:00'],
  ['from the night: from the next opening', '2026-11-25 20:15', 60, '2026-11-26 10:00'],
  ['from lunch', '2026-11-25 12:30', 30, '2026-11-25 14:30'],
  ['across a weekend', '2026-11-27 16:00', 240, '2026-11-30 11:00'],
  ['across Spring Festival, from its make-up Saturday', '2026-02-14 17:00', 120, '2026-02-24 10:00'],
  ['into the make-up Saturday', '2026-10-09 17:00', 120, '2026-10-10 10:00'],
  ['seconds are kept', '2026-11-25 11:59:30', 1, '2026-11-25 14:00:30'],
  ['nothing', '2026-11-25 20:15', 0, '2026-11-25 20:15'],
  ['back within a day', '2026-11-25 18:00', -240, '2026-11-25 14:00'],
  ['back across lunch', '2026-11-25 15:00', -240, '2026-11-25 09:00'],
  ['back across a weekend', '2026-11-30 10:00', -120, '2026-11-27 17:00'],
  ['back from a night', '2026-11-28 22:00', -60, '2026-11-27 17:00'],
])('%s', (_, from, minutes, to) => {
  expect(addWorkingMinutes(official, moment(from), minutes).toString()).toBe(moment(to).toString())
})

test('the end of a working day; on a day off that of the next', () => {
  expect(endOfWorkingDay(official, day('2026-11-25'))).toEqual(moment('2026-11-25 18:00'))
  expect(endOfWorkingDay(official, day('2026-10-03'))).toEqual(moment('2026-10-08 18:00'))
  expect(nextWorkday(official, day('2026-09-30'), 3).toString()).toBe('2026-10-10')
})

const first = moment('2024-01-01 00:00').epochMilliseconds
const anyMoment = fc
  .integer({ min: 0, max: 3 * 365 * 86_400 })
  .map(seconds => Temporal.Instant.fromEpochMilliseconds(first + seconds * 1000))
const anyMinute = fc
  .integer({ min: 0, max: 3 * 365 * 1440 })
  .map(minutes => Temporal.Instant.fromEpochMilliseconds(first + minutes * 60_000))

test('adding and counting are inverse', () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: -5000, max: 5000 }), (start, minutes) => {
      expect(workingMinutesBetween(official, start, addWorkingMinutes(official, start, minutes))).toBe(minutes)
    }),
  )
})

test('what was added is taken back, from inside working time', () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 1, max: 3000 }), (start, minutes) => {
      const open = addWorkingMinutes(official, start, 1)
      const back = addWorkingMinutes(official, addWorkingMinutes(official, open, minutes), -minutes)
      expect(workingMinutesBetween(official, back, open)).toBe(0)
    }),
  )
})

/** The rule read off the wall clock minute by minute, sharing nothing with the code but the table. */
function works(instant: Temporal.Instant): boolean {
  const local = instant.toZonedDateTimeISO(zone)
  const minute = local.hour * 60 + local.minute
  return isWorkday(official, local.toPlainDate()) && ((minute >= 540 && minute < 720) || (minute >= 840 && minute < 1080))
}

test('agrees with a walker that goes minute by minute', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyMinute, fc.integer({ min: 1, max: 900 }), (start, minutes) => {
      let walker = start
      for (let left = minutes; left > 0; walker = walker.add({ minutes: 1 })) if (works(walker)) left -= 1
      expect(addWorkingMinutes(official, start, minutes).toString()).toBe(walker.toString())
    }),
    { numRuns: 40 },
  )
})

test('backwards agrees with the same walker', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyMinute, fc.integer({ min: 1, max: 900 }), (start, minutes) => {
      let walker = start
      for (let left = minutes; left > 0; ) {
        walker = walker.subtract({ minutes: 1 })
        if (works(walker)) left -= 1
      }
      expect(addWorkingMinutes(official, start, -minutes).toString()).toBe(walker.toString())
    }),
    { numRuns: 40 },
  )
})
