import type { Calendar } from '#calendar/calendar.ts'
import { deadlineOf } from '#calendar/deadline.ts'
import type { TimePromise } from '#calendar/time-promise.ts'
import { endOfWorkingDay } from '#calendar/working-time.ts'
import { endOfDay } from '#calendar/zone.ts'
import { momentBlank } from '#history/moment-blank.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { taskRefusals } from './tasks.slice.ts'

/** So many times its promise a task may take by the officer's word; beyond that the minister grants. R7.5 */
export const promisesByOfficer = 2

/** What is reckoned of a task when more time is asked for it: its promise as it was given, and when it is due now. */
export type Extendable = { startedAt: Temporal.Instant; promise: TimePromise; dueAt: Temporal.Instant }

/**
 * When a task is due that was extended to this day: as its own promise ends, at 24:00 for calendar days, else with the working time of the day (18:00; on a day off that of the next workday). R7.5, R9.3
 */
export const extendedTo = (calendar: Calendar, unit: TimePromise['unit'], day: Temporal.PlainDate): Temporal.Instant =>
  unit === 'calendarDays' ? endOfDay(day) : endOfWorkingDay(calendar, day)

/** Whether only the minister can grant it: it would take more than twice what was promised from its start. R7.5 */
export function isBeyondOfficer(calendar: Calendar, { startedAt, promise }: Extendable, until: Temporal.Instant): boolean {
  const longest = deadlineOf(calendar, startedAt, { ...promise, amount: promise.amount * promisesByOfficer }).dueAt
  return Temporal.Instant.compare(until, longest) > 0
}

/** 400: more time ends later than what there is. R7.5 */
export function whyNotExtendTo({ dueAt }: Extendable, until: Temporal.Instant, now: Temporal.Instant): Refusal | null {
  const later = Temporal.Instant.compare(until, dueAt) > 0
  return later ? null : refusal(taskRefusals.extensionNotLater, { dueAt: momentBlank(dueAt, now) }, { field: 'day' })
}
