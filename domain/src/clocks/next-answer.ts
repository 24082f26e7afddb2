import type { Calendar } from '#calendar/calendar.ts'
import { endOfWorkingDay, nextWorkday } from '#calendar/working-time.ts'
import { dateEnding, dateIn } from '#calendar/zone.ts'

/** A next answer is promised at most this many working days ahead: who needs longer renews it, with a reason. R4.7; docs/decisions/0006 */
export const promiseReach = 10

/** By when a next answer must be promised once settlement has passed its due time: the end of the next working day. R4.7 */
export function promiseMadeBy(calendar: Calendar, dueAt: Temporal.Instant): Temporal.Instant {
  return endOfWorkingDay(calendar, nextWorkday(calendar, dateEnding(dueAt)))
}

/** The latest next answer that can be promised at a moment. R4.7 */
export function nextAnswerLatest(calendar: Calendar, promisedAt: Temporal.Instant): Temporal.Instant {
  return endOfWorkingDay(calendar, nextWorkday(calendar, dateIn(promisedAt), promiseReach))
}
