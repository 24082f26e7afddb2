import { calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { statutoryDays } from '@yigen/domain/calendar/statutory-days.ts'
import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { expect, it } from 'vitest'
import { finishByWords } from './finish-by.ts'

const of2026 = calendarFrom([], [2026], 1, standardWorkingTime, statutoryDays)
const monday = Temporal.Instant.from('2026-11-23T09:00:00+08:00')

it('says by when in the words of a closing time', () => {
  expect(finishByWords(of2026, monday, { amount: 2, unit: 'workingDays' }, monday, 'zh-CN')).toBe('周三 11-25 18:00')
  expect(finishByWords(of2026, monday, { amount: 2, unit: 'calendarDays' }, monday, 'en')).toBe('Wed 11-25 24:00')
})

it('says that it is provisional where the days of a year are not published yet, which calendar days never ask (R9.4)', () => {
  expect(finishByWords(of2026, monday, { amount: 400, unit: 'workingDays' }, monday, 'zh-CN')).toMatch(/^暂定 2028-\d\d-\d\d 18:00$/)
  expect(finishByWords(of2026, monday, { amount: 400, unit: 'calendarDays' }, monday, 'en')).toBe('2027-12-28 24:00')
})
