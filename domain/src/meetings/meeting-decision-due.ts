import { type Calendar, isWorkday } from '#calendar/calendar.ts'
import { endOfWorkingDay, nextWorkday, workingMinutesBetween } from '#calendar/working-time.ts'
import { dateIn } from '#calendar/zone.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { meetingRefusals } from './meetings.slice.ts'

const mostDaysAhead = 366

/** By when it is done: 18:00 of its day, on a day off of the next working day. R17.3 */
export const meetingDecisionDue = (calendar: Calendar, day: Temporal.PlainDate): Temporal.Instant => endOfWorkingDay(calendar, day)

/** 400: its day is not over yet, and no more than a year ahead. R17.3 */
export function whyNotMeetingDecisionDue(dueAt: Temporal.Instant, day: Temporal.PlainDate, now: Temporal.Instant): Refusal | null {
  const ahead = dateIn(now).until(day, { largestUnit: 'days' }).days
  return Temporal.Instant.compare(dueAt, now) > 0 && ahead <= mostDaysAhead
    ? null
    : refusal(meetingRefusals.decisionNoDay, {}, { field: 'day' })
}

/** What a unit is promised, so that its task is due at the end of that working day; within today the whole working hours that are left. Null: less than one is. R17.3, R7.7 */
export function promiseUntil(calendar: Calendar, day: Temporal.PlainDate, now: Temporal.Instant) {
  const last = isWorkday(calendar, day) ? day : nextWorkday(calendar, day)
  let amount = 0
  for (let date = dateIn(now); Temporal.PlainDate.compare(date, last) < 0; date = nextWorkday(calendar, date)) amount += 1
  if (amount > 0) return { amount, unit: 'workingDays' as const }
  const hours = Math.floor(workingMinutesBetween(calendar, now, endOfWorkingDay(calendar, last)) / 60)
  return hours > 0 ? { amount: hours, unit: 'workingHours' as const } : null
}
