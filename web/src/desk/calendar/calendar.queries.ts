import { queryOptions } from '@tanstack/react-query'
import type { CalendarDay } from '@yigen/domain/calendar/calendar.ts'
import type { DeadlinePart } from '@yigen/domain/calendar/deadline-part.ts'
import type { DayChange } from '@yigen/domain/calendar/table-changes.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import type { YearPreview } from '@yigen/domain/calendar/year-preview.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'
import type { UntabledYear } from './statutory-from.ts'

export type CalendarYear = { year: number; version: number; source: string; days: CalendarDay[] }
export type CalendarTables = { years: CalendarYear[]; untabled: UntabledYear[] }
export type Preview = Wire<typeof YearPreview>
export type MovedClockOnWire = Preview['clocks'][number]
/** `moved`: null of what was shipped */
export type CalendarVersion = {
  version: number
  source: string
  publishedAt: string
  moved: number | null
  days: number
  changes: DayChange[]
}
export type Explained = { startAt: string; dueAt: string; provisional: boolean; sentence: string; parts: DeadlinePart[] }

/** The official tables, the latest year first, and what holds where one is missing. */
export const calendarYearsQuery = queryOptions({
  queryKey: [{ of: ['calendarYear'] }, 'calendar', 'years'],
  queryFn: ({ signal }) => get<CalendarTables>('/api/calendar', {}, signal),
  staleTime: 600_000,
})

/** Every table a year has had, the one that holds first. */
export const versionsQuery = (year: number) =>
  queryOptions({
    queryKey: [{ of: ['calendarYear'] }, 'calendar', 'versions', year],
    queryFn: async ({ signal }) =>
      (await get<{ versions: CalendarVersion[] }>(`/api/calendar/years/${year}/versions`, {}, signal)).versions,
  })

/** When a promise is due, and why. R9.5 */
export const deadlineQuery = (start: string, promise: TimePromise) =>
  queryOptions({
    queryKey: [{ of: ['calendarYear'] }, 'calendar', 'deadline', start, promise],
    queryFn: ({ signal }) => get<Explained>('/api/deadline', { start, ...promise }, signal),
    staleTime: 600_000,
  })
