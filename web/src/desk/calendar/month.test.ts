import { type CalendarDay, calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { statutoryDays } from '@yigen/domain/calendar/statutory-days.ts'
import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { describe, expect, it } from 'vitest'
import { notesOf, weeksOf } from './month.ts'

const day = (date: string, name: string, workday = false): CalendarDay => ({ date, workday, name, kind: workday ? 'make-up' : 'holiday' })
const calendar = calendarFrom(
  [
    day('2026-01-01', '元旦'),
    day('2026-01-02', '元旦'),
    day('2026-01-04', '元旦', true),
    day('2026-05-01', '劳动节'),
    day('2026-05-04', '劳动节'),
  ],
  [2026],
  1,
  standardWorkingTime,
  statutoryDays,
)

describe('a month of the calendar', () => {
  it('stands in weeks from Monday to Sunday', () => {
    const weeks = weeksOf(calendar, 2026, 1)
    expect(weeks.map(week => week.map(one => (one.outside ? 0 : one.date.day)))).toEqual([
      [0, 0, 0, 1, 2, 3, 4],
      [5, 6, 7, 8, 9, 10, 11],
      [12, 13, 14, 15, 16, 17, 18],
      [19, 20, 21, 22, 23, 24, 25],
      [26, 27, 28, 29, 30, 31, 0],
    ])
  })

  it('counts the weekend that touches a holiday with it, and names make-up days', () => {
    expect(
      weeksOf(calendar, 2026, 1)[0]
        ?.slice(2)
        .map(one => one.kind),
    ).toEqual(['workday', 'holiday', 'holiday', 'holiday', 'make-up'])
    expect(notesOf(calendar, 2026, 1, 'zh-CN')).toEqual([
      { from: 1, to: 3, kind: 'holiday', name: '元旦' },
      { from: 4, to: 4, kind: 'make-up', name: '元旦' },
    ])
    expect(notesOf(calendar, 2026, 5, 'en')).toEqual([{ from: 1, to: 4, kind: 'holiday', name: 'Labour Day' }])
    expect(notesOf(calendar, 2026, 6, 'zh-CN')).toEqual([])
  })
})
