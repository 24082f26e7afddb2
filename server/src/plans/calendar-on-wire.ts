import { type Calendar, type CalendarDay, hasTable } from '@yigen/domain/calendar/calendar.ts'
import type { PlanCalendar } from '@yigen/domain/plans/plan-calendar.ts'
import type { z } from 'zod'

/** So many years are sent beyond the landing: a draft may be drawn out that far. */
const yearsBeyond = 3

/** What reckoning a plan in the browser takes of the calendar, of the years it can touch. R9.4 */
export function calendarOnWire(calendar: Calendar, from: Temporal.Instant, until: Temporal.Instant): z.output<typeof PlanCalendar> {
  const [first, last] = [yearOf(from) - 1, yearOf(until) + yearsBeyond]
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const tabled = years.filter(year => hasTable(calendar, year))
  const inTable = new Set(tabled)
  return {
    version: calendar.version,
    years: tabled,
    days: [...calendar.days.values()].filter(({ date }) => inTable.has(Number(date.slice(0, 4)))).map(onWire),
    untabled: years.filter(year => !inTable.has(year)).map(year => ({ year, days: [...calendar.statutory(year).values()].map(onWire) })),
    workingTime: calendar.workingTime.map(({ from: begins, to }) => ({ from: begins, to })),
  }
}

const onWire = ({ date, workday, name, kind }: CalendarDay) => ({ date, workday, name, kind })
const yearOf = (moment: Temporal.Instant): number => moment.toZonedDateTimeISO('+08:00').year
