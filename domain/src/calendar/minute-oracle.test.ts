import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Calendar, calendarFrom } from './calendar.ts'
import { deadlineOf } from './deadline.ts'
import { official, officialDays } from './official-calendar.fixture.ts'
import { statutoryDays } from './statutory-days.ts'
import { promiseUnits, type TimePromise } from './time-promise.ts'
import { standardWorkingTime } from './working-hours.ts'
import { addWorkingMinutes, workingMinutesBetween } from './working-time.ts'

/** `YIGEN_MODEL` makes it long, with the stories of the matters. */
const numRuns = process.env.YIGEN_MODEL ? 2000 : 60
const zone = 'Asia/Shanghai'

/** The tables as they were published; with a day off moved, as a correction does; and with the year to come not known yet. */
const corrected = calendarFrom(
  officialDays().map(day => (day.date === '2026-10-10' ? { ...day, date: '2026-10-11' } : day)),
  [2024, 2025, 2026],
  2,
  standardWorkingTime,
  statutoryDays,
)
const shorter = calendarFrom(
  officialDays().filter(({ date }) => date < '2026'),
  [2024, 2025],
  1,
  standardWorkingTime,
  statutoryDays,
)
/** As a district works that begins earlier, and ends earlier. R9.3 */
const early: Calendar = {
  ...official,
  workingTime: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
}
const calendars = [official, corrected, shorter, early]

/** What the regulation leaves of a year that has no table, off the almanac (statutory-days.test.ts). R9.4 */
const byLaw = new Set([
  ...['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-04-05', '2026-05-01', '2026-05-02', '2026-06-19'],
  ...['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-03'],
  ...['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
])

/** Does this minute of the clock count? Asked of the wall, not of spans: the weekday, the table, the hour. R9.2, R9.3 */
function works(calendar: Calendar, minute: Temporal.ZonedDateTime): boolean {
  const date = minute.toPlainDate().toString()
  const day = calendar.days.get(date)
  const lawful = !calendar.years.has(minute.year) && byLaw.has(date)
  const workday = day ? day.workday : minute.dayOfWeek < 6 && !lawful
  const time = minute.toPlainTime().toString().slice(0, 5)
  return workday && calendar.workingTime.some(({ from, to }) => time >= from && time < to)
}

/** The slow way: minute after minute, until so many have counted. */
function slowly(calendar: Calendar, start: Temporal.Instant, { amount, unit }: TimePromise): Temporal.Instant {
  if (unit === 'clockHours') return minutesLater(start, amount * 60)
  if (unit === 'workingHours') return afterWorking(calendar, start, amount * 60)
  let day = start.toZonedDateTimeISO(zone).startOfDay()
  for (let left = unit === 'calendarDays' ? amount + 1 : amount; left > 0; ) {
    day = day.add({ days: 1 })
    if (unit === 'calendarDays' || works(calendar, day.add({ hours: 10 }))) left -= 1
  }
  return unit === 'calendarDays' ? day.toInstant() : day.withPlainTime(calendar === early ? '17:30' : '18:00').toInstant()
}

const minutesLater = (start: Temporal.Instant, minutes: number) => start.add({ minutes })

function afterWorking(calendar: Calendar, start: Temporal.Instant, minutes: number): Temporal.Instant {
  let at = start.toZonedDateTimeISO(zone)
  for (let left = minutes; left > 0; at = at.add({ minutes: 1 })) if (works(calendar, at)) left -= 1
  return at.toInstant()
}

const from = Temporal.Instant.from('2024-01-01T00:00:00+08:00')
const minuteOfThreeYears = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map(minutes => from.add({ minutes }))
const calendar = fc.constantFrom(...calendars)

/** The long form counts for half a minute. */
const patient = { timeout: 300_000 }

test('a due time is what counting minute by minute comes to, over three years, make-up days and corrected tables included', patient, () => {
  const promise = fc.constantFrom(...promiseUnits).chain(unit => fc.integer({ min: 1, max: 30 }).map(amount => ({ amount, unit })))
  fc.assert(
    fc.property(calendar, minuteOfThreeYears, promise, (table, start, promised) => {
      expect(deadlineOf(table, start, promised).dueAt.toString()).toBe(slowly(table, start, promised).toString())
    }),
    { numRuns },
  )
})

test('so are minutes of working time between two moments, and the moment so many minutes after another', patient, () => {
  fc.assert(
    fc.property(calendar, minuteOfThreeYears, fc.integer({ min: 1, max: 14 * 24 * 60 }), (table, start, length) => {
      const end = start.add({ minutes: length })
      let counted = 0
      for (let at = start.toZonedDateTimeISO(zone); Temporal.Instant.compare(at.toInstant(), end) < 0; at = at.add({ minutes: 1 }))
        if (works(table, at)) counted += 1
      expect(workingMinutesBetween(table, start, end)).toBe(counted)
      if (counted > 0) expect(addWorkingMinutes(table, start, counted).toString()).toBe(afterWorking(table, start, counted).toString())
    }),
    { numRuns: Math.ceil(numRuns / 6) },
  )
})
