import type { Calendar } from '#calendar/calendar.ts'
import { deadlineOf } from '#calendar/deadline.ts'
import { type DistrictNumbers, promiseOf } from '#settings/district-numbers.ts'

/** By when a refusal proposed at a moment is decided, in the hours that the district has set. R5.2 */
export const releaseDueOf = (calendar: Calendar, proposedAt: Temporal.Instant, numbers: DistrictNumbers): Temporal.Instant =>
  deadlineOf(calendar, proposedAt, promiseOf.release(numbers)).dueAt

type Running = { kind: string; dueAt: string; stoppedAt: string | null }

/** The answer that is owed before a refusal will be decided: a proposal stops no clock, so whoever waits for the release answers late. Null where none is owed, or the release comes first. R5.2, R4.3 */
export function answerDueFirst(clocks: readonly Running[], releaseDueAt: Temporal.Instant): Temporal.Instant | null {
  const answer = clocks.find(({ kind, stoppedAt }) => kind === 'answer' && stoppedAt === null)
  if (!answer) return null
  const dueAt = Temporal.Instant.from(answer.dueAt)
  return Temporal.Instant.compare(dueAt, releaseDueAt) < 0 ? dueAt : null
}
