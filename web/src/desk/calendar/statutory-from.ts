import type { CalendarDay, StatutoryDays } from '@yigen/domain/calendar/calendar.ts'

/** A year without a table, with what the regulation fixes by itself. R9.4 */
export type UntabledYear = { year: number; days: CalendarDay[] }

const none: ReturnType<StatutoryDays> = new Map()

/** As the server reckons them: a browser's own Chinese calendar may be a day wrong. Beyond the years sent, weekends only. */
export function statutoryFrom(untabled: readonly UntabledYear[]): StatutoryDays {
  const byYear = new Map(untabled.map(({ year, days }) => [year, new Map(days.map(day => [day.date, day]))]))
  return year => byYear.get(year) ?? none
}
