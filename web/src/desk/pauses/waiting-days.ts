import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { minutesADay, workingMinutesBetween } from '@yigen/domain/calendar/working-time.ts'

/** Working days a wait would last, as a person counts them; a part of a day is one. */
export function waitingDays(calendar: Calendar, until: Temporal.Instant, now: Temporal.Instant): number {
  if (Temporal.Instant.compare(until, now) <= 0) return 0
  return Math.ceil(workingMinutesBetween(calendar, now, until) / minutesADay(calendar))
}
