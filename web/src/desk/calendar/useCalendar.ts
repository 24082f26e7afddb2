import { queryOptions, useQuery } from '@tanstack/react-query'
import { type Calendar, calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import type { WorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { get } from '#shared/http.ts'
import { serverNow } from '#shared/ticker.ts'
import type { CalendarYear } from './calendar.queries.ts'
import { statutoryFrom, type UntabledYear } from './statutory-from.ts'

type Worked = { validFrom: string; workingTime: WorkingTime }
type CalendarYears = { years: CalendarYear[]; untabled: UntabledYear[]; workingTimes: readonly Worked[] }
type CalendarAt = (startedAt: Temporal.Instant) => Calendar

/** The official days as published so far, which change once a year, in the hours that the district has set. */
const calendarQuery = queryOptions({
  queryKey: [{ of: ['calendarYear', 'districtSettings'] }, 'calendar', 'tables'],
  queryFn: async ({ signal }) => calendarsFrom(await get<CalendarYears>('/api/calendar', {}, signal)),
  staleTime: 3_600_000,
})

function calendarsFrom({ years, untabled, workingTimes }: CalendarYears): CalendarAt {
  const [days, known] = [years.flatMap(year => year.days), years.map(year => year.year)]
  const version = Math.max(0, ...years.map(year => year.version))
  const statutory = statutoryFrom(untabled)
  const versions = workingTimes.map(({ validFrom, workingTime }) => ({
    from: Temporal.Instant.from(validFrom),
    calendar: calendarFrom(days, known, version, workingTime, statutory),
  }))
  return at => (versions.findLast(({ from }) => Temporal.Instant.compare(from, at) <= 0) ?? versions[0])?.calendar as Calendar
}

/** Of what began at a moment: its working time is that of then. R4.13 */
export const useCalendars = (): CalendarAt | undefined => useQuery(calendarQuery).data

/** Of what begins now. */
export const useCalendar = (): Calendar | undefined => useCalendars()?.(serverNow())
