import { queryOptions } from '@tanstack/react-query'
import type { CalendarDay } from '@yigen/domain/calendar/calendar.ts'
import type { DeadlinePart } from '@yigen/domain/calendar/deadline-part.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { get } from '#shared/http.ts'
import type { UntabledYear } from './statutory-from.ts'

export type CalendarYear = { year: number; version: number; source: string; days: CalendarDay[] }
export type CalendarTables = { years: CalendarYear[]; untabled: UntabledYear[] }
export type Explained = { startAt: string; dueAt: string; provisional: boolean; sentence: string; parts: DeadlinePart[] }

/** The official tables, the latest year first, and what holds where one is missing. */
export const calendarYearsQuery = queryOptions({
  queryKey: [{ of: ['calendarYear'] }, 'calendar', 'years'],
  queryFn: ({ signal }) => get<CalendarTables>('/api/calendar', {}, signal),
  staleTime: 600_000,
})

/** When a promise is due, and why. R9.5 */
export const deadlineQuery = (start: string, promise: TimePromise) =>
  queryOptions({
    queryKey: [{ of: ['calendarYear'] }, 'calendar', 'deadline', start, promise],
    queryFn: ({ signal }) => get<Explained>('/api/deadline', { start, ...promise }, signal),
    staleTime: 600_000,
  })
