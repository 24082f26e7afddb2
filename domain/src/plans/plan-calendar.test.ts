import { expect, it } from 'vitest'
import { isWorkday } from '#calendar/calendar.ts'
import { standardWorkingTime } from '#calendar/working-hours.ts'
import { calendarOf } from './plan-calendar.ts'

const day = (date: string, workday: boolean) => ({
  date,
  workday,
  name: '元旦',
  kind: workday ? ('make-up' as const) : ('holiday' as const),
})
const calendar = calendarOf({
  ...{ version: 2, years: [2026], days: [day('2026-01-01', false), day('2026-01-04', true)] },
  ...{ untabled: [{ year: 2027, days: [day('2027-01-01', false)] }], workingTime: [...standardWorkingTime] },
})
const works = (date: string) => isWorkday(calendar, Temporal.PlainDate.from(date))

it('is the calendar that was sent: tables, statutory days of years without one, and beyond weekends alone (R9.4)', () => {
  expect(['2026-01-01', '2026-01-02', '2026-01-04', '2027-01-01', '2027-01-04', '2040-01-02', '2040-01-01'].map(works)).toEqual([
    ...[false, true, true, false, true, true, false],
  ])
})
