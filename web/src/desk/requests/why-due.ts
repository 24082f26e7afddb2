import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { type CalendarDay, calendarFrom } from '@yigen/domain/calendar/calendar.ts'
import { deadlineOf, explainDeadline } from '@yigen/domain/calendar/deadline.ts'
import { dateWords, timeWords } from '@yigen/domain/calendar/moment-words.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useTranslation } from 'react-i18next'
import type { ClockOnWire } from '#shared/Clock.tsx'
import { get } from '#shared/http.ts'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'

type CalendarYears = { years: { year: number; version: number; days: CalendarDay[] }[] }

/** The official days as published so far; they change once a year. */
const calendarQuery = queryOptions({
  queryKey: ['calendar', 'tables'],
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

/** Why a clock of a row is due when it is, in one sentence; lists carry clocks without it. Undefined until the calendar is here. R9.5 */
export function useWhyDue(): (clock: ClockOnWire & { promise: TimePromise }) => string | undefined {
  const { t } = useTranslation('requests')
  const calendar = useCalendar()
  const language = useLanguage()
  return clock => {
    const startedAt = Temporal.Instant.from(clock.startedAt)
    if (clock.kind === 'promisedAnswer')
      return t('promisedWhy', { made: momentOfYear(startedAt), due: momentOfYear(Temporal.Instant.from(clock.dueAt)) })
    return calendar && explainDeadline(deadlineOf(calendar, startedAt, clock.promise), language).sentence
  }
}

const momentOfYear = (at: Temporal.Instant) => `${dateWords(dateIn(at), dateIn(serverNow()).year)} ${timeWords(at)}`
