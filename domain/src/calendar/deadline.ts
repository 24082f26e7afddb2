import { type Calendar, exceptionOn, festivalsAround, hasTable, isWorkday, offName } from './calendar.ts'
import type { TimePromise } from './time-promise.ts'
import type { WorkingTime } from './working-hours.ts'
import { addWorkingMinutes, endOfWorkingDay, nextWorkday, workingMinutesBetween } from './working-time.ts'
import { dateEnding, dateIn, endOfDay, endOfDaysFrom, startOfDay } from './zone.ts'

/** Days from–to (both included): jumped, or make-up days counted. `festivals` as the table names them; none for a plain weekend. */
export type DaySpan = {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  kind: 'holiday' | 'weekend' | 'make-up'
  festivals: string[]
  name: string
}

/** A due time with all that led to it. `counted` are the working days of a promise in working days; `untabled` the years it reaches into that have no official table. */
export type Deadline = {
  startAt: Temporal.Instant
  dueAt: Temporal.Instant
  promise: TimePromise
  calendarVersion: number
  provisional: boolean
  untabled: number[]
  counted: Temporal.PlainDate[]
  skipped: DaySpan[]
  madeUp: DaySpan[]
  /** the hours it was counted in */
  workingTime: WorkingTime
}

/**
 * When a promise that starts at `startAt` is due. R9.2, R9.3, R9.4; Civil Code art. 201
 *
 * Clock hours run always and calendar days end at 24:00: neither asks the table, so neither is ever provisional. Working days end at 18:00 of the n-th working day after the day of the start;
 * working hours run only inside working time, from the next opening when the start lies outside. Throws RangeError unless the amount is a whole number of at least one.
 */
export function deadlineOf(calendar: Calendar, startAt: Temporal.Instant, promise: TimePromise): Deadline {
  if (!Number.isSafeInteger(promise.amount) || promise.amount < 1)
    throw new RangeError(`a promise of ${promise.amount} ${promise.unit} is none`)
  const dueAt = dueOf(calendar, startAt, promise)
  const days = daysLookedAt(startAt, dueAt, promise)
  const untabled = [...new Set(days.map(day => day.year))].filter(year => !hasTable(calendar, year))
  return {
    startAt,
    dueAt,
    promise,
    calendarVersion: calendar.version,
    provisional: untabled.length > 0,
    untabled,
    counted: promise.unit === 'workingDays' ? days.filter(day => isWorkday(calendar, day)) : [],
    skipped: spansOff(calendar, days),
    madeUp: spansMadeUp(calendar, days).filter(span => worksWithin(calendar, span.from, startAt, dueAt)),
    workingTime: calendar.workingTime,
  }
}

function dueOf(calendar: Calendar, startAt: Temporal.Instant, { amount, unit }: TimePromise): Temporal.Instant {
  switch (unit) {
    case 'clockHours':
      return startAt.add({ hours: amount })
    case 'calendarDays':
      return endOfDaysFrom(startAt, amount)
    case 'workingDays':
      return endOfWorkingDay(calendar, nextWorkday(calendar, dateIn(startAt), amount))
    case 'workingHours':
      return addWorkingMinutes(calendar, startAt, amount * 60)
  }
}

/** The dates whose being a workday decided the due time: the day of the start counts for hours only. */
function daysLookedAt(startAt: Temporal.Instant, dueAt: Temporal.Instant, { unit }: TimePromise): Temporal.PlainDate[] {
  if (unit === 'clockHours' || unit === 'calendarDays') return []
  const days: Temporal.PlainDate[] = []
  const last = dateEnding(dueAt)
  let day = dateIn(startAt)
  if (unit === 'workingDays') day = day.add({ days: 1 })
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) days.push(day)
  return days
}

function spansOff(calendar: Calendar, days: readonly Temporal.PlainDate[]): DaySpan[] {
  const spans: DaySpan[] = []
  let open: DaySpan | null = null
  for (const day of days) {
    if (isWorkday(calendar, day)) open = null
    else if (open) open.to = day
    else {
      const festivals = festivalsAround(calendar, day)
      open = { from: day, to: day, kind: festivals.length > 0 ? 'holiday' : 'weekend', festivals, name: offName(festivals, 'zh-CN') }
      spans.push(open)
    }
  }
  return spans
}

function spansMadeUp(calendar: Calendar, days: readonly Temporal.PlainDate[]): DaySpan[] {
  return days.flatMap(day => {
    const entry = exceptionOn(calendar, day)
    return entry?.kind === 'make-up' ? [{ from: day, to: day, kind: 'make-up' as const, festivals: [entry.name], name: entry.name }] : []
  })
}

/** A make-up day on which the hours ran not at all (a start after its closing time) was not counted. */
function worksWithin(calendar: Calendar, day: Temporal.PlainDate, startAt: Temporal.Instant, dueAt: Temporal.Instant): boolean {
  const from = latest(startOfDay(day), startAt)
  return workingMinutesBetween(calendar, from, earliest(endOfDay(day), dueAt)) > 0
}

const latest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) > 0 ? a : b)
const earliest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b)
