import { expect, test } from 'vitest'
import { day, moment } from './official-calendar.fixture.ts'
import { at, dateEnding, dateIn, endOfDay, endOfDaysFrom, startOfDay } from './zone.ts'

test('a moment has the date of the zone, not of the host', () => {
  expect(dateIn(moment('2026-11-25 00:00')).toString()).toBe('2026-11-25')
  expect(dateIn(moment('2026-11-24 23:59')).toString()).toBe('2026-11-24')
})

test('24:00 is 00:00 of the next day', () => {
  expect(at(day('2026-12-31'), '24:00')).toEqual(moment('2027-01-01 00:00'))
  expect(endOfDay(day('2026-12-31'))).toEqual(startOfDay(day('2027-01-01')))
  expect(dateEnding(endOfDay(day('2026-12-31'))).toString()).toBe('2026-12-31')
})

test('days from a moment end at 24:00 of the last, whatever the hour of the first', () => {
  for (const time of ['00:00', '09:42', '23:59'])
    expect(endOfDaysFrom(moment(`2026-11-25 ${time}`), 15)).toEqual(endOfDay(day('2026-12-10')))
})

test('a time that is none is refused', () => {
  expect(() => at(day('2026-01-01'), '25:00')).toThrow(RangeError)
})
