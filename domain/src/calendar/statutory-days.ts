import type { CalendarDay, StatutoryDays } from './calendar.ts'
import { qingmingOf } from './qingming.ts'

const reckoned = new Map<number, ReadonlyMap<string, CalendarDay>>()

/**
 * The days off that the regulation on holidays (全国年节及纪念日放假办法, as of 2025) fixes by itself: 13 days, fewer where two festivals meet, weekends among them, no make-up days. R9.4
 *
 * Lunar days are those of the engine's Chinese calendar, which this product runs on a version of its own (runtime/): an engine that reckons through ICU puts the Spring Festival of 2027 and 2030 a day
 * wrong, so browsers are given these days and never reckon them. Throws RangeError for a year the calendar does not know.
 */
export const statutoryDays: StatutoryDays = year => {
  const known = reckoned.get(year) ?? daysOf(year)
  reckoned.set(year, known)
  return known
}

function daysOf(year: number): ReadonlyMap<string, CalendarDay> {
  const spring = lunarDay(year, 1, 1)
  const off: [string, Temporal.PlainDate][] = [
    ['元旦', Temporal.PlainDate.from({ year, month: 1, day: 1 })],
    ...[-1, 0, 1, 2].map((days): [string, Temporal.PlainDate] => ['春节', spring.add({ days })]),
    ['清明', qingmingOf(year)],
    ...[1, 2].map((day): [string, Temporal.PlainDate] => ['劳动节', Temporal.PlainDate.from({ year, month: 5, day })]),
    ['端午', lunarDay(year, 5, 5)],
    ['中秋', lunarDay(year, 8, 15)],
    ...[1, 2, 3].map((day): [string, Temporal.PlainDate] => ['国庆节', Temporal.PlainDate.from({ year, month: 10, day })]),
  ]
  const byDate = Map.groupBy(off, ([, date]) => date.toString())
  return new Map([...byDate].sort().map(([date, names]) => [date, holiday(date, names.map(([name]) => name).toReversed())]))
}

const holiday = (date: string, names: readonly string[]): CalendarDay => ({ date, workday: false, name: names.join('、'), kind: 'holiday' })

/** No leap month is a first, fifth or eighth by its code: festivals stand in the month itself. */
function lunarDay(year: number, month: number, day: number): Temporal.PlainDate {
  const inYear = Temporal.PlainDate.from({ year, month: 7, day: 1 }).withCalendar('chinese')
  return inYear.with({ monthCode: `M${String(month).padStart(2, '0')}`, day }).withCalendar('iso8601')
}
