import type { Calendar } from '#calendar/calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from '#calendar/working-time.ts'

/** From when to when something waited: while it does, to the date that was named. */
export type Span = { from: Temporal.Instant; to: Temporal.Instant }

/**
 * The due time of a clock that waits with its subject, moved by the working time waited. R6.2
 *
 * `dueAt` is what the promise gives; only waits since the clock's start count. A matter that was late when it paused is as late when it goes on: the pause gives nothing back.
 */
export function dueWithWaits(
  calendar: Calendar,
  clock: { startedAt: Temporal.Instant; dueAt: Temporal.Instant },
  waits: readonly Span[],
): Temporal.Instant {
  const minutes = waits
    .filter(wait => Temporal.Instant.compare(wait.from, clock.startedAt) >= 0)
    .reduce((sum, wait) => sum + workingMinutesBetween(calendar, wait.from, wait.to), 0)
  return addWorkingMinutes(calendar, clock.dueAt, minutes)
}
