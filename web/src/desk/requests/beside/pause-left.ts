import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { workingMinutesBetween } from '@yigen/domain/calendar/working-time.ts'
import { minutesADay, pauseDays } from '@yigen/domain/requests/pause-limit.ts'
import type { Request } from '../request.queries.ts'

type Recorded = Pick<Request['history'][number], 'kind' | 'at'>

/** Whole working days a matter may still wait: those of all its pauses are taken off, as the record has them. R6.1 */
export function pauseDaysLeft(calendar: Calendar, history: readonly Recorded[], now: Temporal.Instant): number {
  const minutes = pausesIn(history, now).reduce((sum, { from, to }) => sum + workingMinutesBetween(calendar, from, to), 0)
  return Math.max(0, Math.floor((pauseDays * minutesADay - minutes) / minutesADay))
}

/** Newest first, as the history comes: each pause until it was resumed, or until now. */
function pausesIn(history: readonly Recorded[], now: Temporal.Instant) {
  const spans: { from: Temporal.Instant; to: Temporal.Instant }[] = []
  let end = now
  for (const { kind, at } of history) {
    if (kind === 'request.resumed') end = Temporal.Instant.from(at)
    if (kind === 'request.paused') spans.push({ from: Temporal.Instant.from(at), to: end })
  }
  return spans
}

/** Working days a wait would last, as a person counts them; a part of a day is one. */
export function waitingDays(calendar: Calendar, until: Temporal.Instant, now: Temporal.Instant): number {
  if (Temporal.Instant.compare(until, now) <= 0) return 0
  return Math.ceil(workingMinutesBetween(calendar, now, until) / minutesADay)
}
