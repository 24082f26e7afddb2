import { expect, test } from 'vitest'
import { calendarFrom, dayName, festivalName, hasTable, isWorkday } from './calendar.ts'
import { day, official, officialDays } from './official-calendar.fixture.ts'
import { statutoryDays } from './statutory-days.ts'
import { standardWorkingTime } from './working-hours.ts'

test.each([
  ['2026-10-10', true, '国庆节调休上班'],
  ['2026-10-07', false, '国庆节'],
  ['2026-01-04', true, '元旦调休上班'],
  ['2026-01-03', false, '元旦'],
  ['2026-02-15', false, '春节'],
  ['2026-02-14', true, '春节调休上班'],
  ['2026-11-28', false, '周末'],
  ['2026-11-27', true, '工作日'],
  ['2025-10-05', false, '国庆节、中秋'],
])('%s: works %s, because %s', (date, works, name) => {
  expect(isWorkday(official, day(date))).toBe(works)
  expect(dayName(official, day(date))).toBe(name)
})

test('two festivals of one notice are named in English one by one', () => {
  expect(festivalName('国庆节、中秋节', 'en')).toBe('National Day and Mid-Autumn Festival')
  expect(festivalName('国庆节、中秋节', 'zh-CN')).toBe('国庆节、中秋节')
  expect(festivalName('荔枝节', 'en')).toBe('荔枝节')
})

test('the name of a day in English', () => {
  expect(dayName(official, day('2026-10-10'), 'en')).toBe('make-up workday for National Day')
  expect(dayName(official, day('2025-10-05'), 'en')).toBe('National Day and Mid-Autumn Festival')
})

test('a year without a table has weekends and the statutory days off, no make-up days, and says that it has no table (R9.4)', () => {
  expect(hasTable(official, 2027)).toBe(false)
  expect(isWorkday(official, day('2027-01-01'))).toBe(false)
  expect(isWorkday(official, day('2027-01-02'))).toBe(false)
  expect(isWorkday(official, day('2027-01-04'))).toBe(true)
  expect(dayName(official, day('2027-02-08'))).toBe('春节')
  expect(dayName(official, day('2031-10-01'), 'en')).toBe('National Day and Mid-Autumn Festival')
})

test('each official year has the workdays its notice leaves', () => {
  const workdays = (year: number) => {
    let count = 0
    for (let date = day(`${year}-01-01`); date.year === year; date = date.add({ days: 1 })) if (isWorkday(official, date)) count += 1
    return count
  }
  expect([2024, 2025, 2026].map(workdays)).toEqual([251, 248, 248])
})

test('a day twice, or in a year without a table, is refused', () => {
  const days = officialDays()
  expect(() => calendarFrom([...days, ...days.slice(0, 1)], [2024, 2025, 2026], 1, standardWorkingTime, statutoryDays)).toThrow('twice')
  expect(() => calendarFrom(days, [2024, 2025], 1, standardWorkingTime, statutoryDays)).toThrow('2026-01-01')
})
