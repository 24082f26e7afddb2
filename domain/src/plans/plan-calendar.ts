import { z } from 'zod'
import { type Calendar, calendarFrom } from '#calendar/calendar.ts'
import type { Wire } from '#wire/instant.ts'

const CalendarDays = z.array(z.object({ date: z.string(), workday: z.boolean(), name: z.string(), kind: z.enum(['holiday', 'make-up']) }))

/** What reckoning a plan in the browser takes of the district's calendar: the official days of the years it touches, the statutory days of those without a table, and the working time. R9.3, R9.4 */
export const PlanCalendar = z
  .object({
    version: z.number().int(),
    years: z.array(z.number().int()),
    days: CalendarDays,
    untabled: z.array(z.object({ year: z.number().int(), days: CalendarDays })),
    workingTime: z.array(z.object({ from: z.string(), to: z.string() })),
  })
  .meta({ id: 'PlanCalendar' })

/** The calendar to lay out as a work scale; of years beyond those it names only weekends are off. */
export function calendarOf({ version, years, days, untabled, workingTime }: Wire<typeof PlanCalendar>): Calendar {
  const statutory = new Map(untabled.map(each => [each.year, new Map(each.days.map(day => [day.date, day]))]))
  return calendarFrom(days, years, version, workingTime, year => statutory.get(year) ?? new Map())
}
