import { queryOptions, useQuery } from '@tanstack/react-query'
import { type Calendar, type CalendarDay, calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { get } from '#shared/http.ts'

type CalendarYears = { years: { year: number; version: number; days: CalendarDay[] }[] }

/** The official days as published so far; they change once a year. */
const calendarQuery = queryOptions({
  queryKey: [{ of: ['calendarYear'] }, 'calendar', 'tables'],
  queryFn: async ({ signal }) => {
    const { years } = await get<CalendarYears>('/api/calendar', {}, signal)
    return calendarFrom(
      years.flatMap(year => year.days),
      years.map(year => year.year),
      Math.max(0, ...years.map(year => year.version)),
    )
  },
  staleTime: 3_600_000,
})

export const useCalendar = (): Calendar | undefined => useQuery(calendarQuery).data
