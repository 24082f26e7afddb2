import { type Calendar, exceptionOn, festivalsAround, hasTable, isWorkday } from '#calendar/calendar.ts'
import { closingTime } from '#calendar/working-hours.ts'
import { at } from '#calendar/zone.ts'

export const weeksAhead = 8
/** No make-up day lies further from its holiday. */
const furthestMakeUp = 21

/** `day`: null where it is called off. `festival`: of the day off, as the table names it; empty for an ordinary day. */
export type HeldOn = { day: Temporal.PlainDate | null; festival: string; provisional: boolean }

/** The days of a weekday from a date on, until the other, both counted. */
export function daysOf(weekday: number, from: Temporal.PlainDate, until: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  let day = from.add({ days: (weekday - from.dayOfWeek + 7) % 7 })
  for (; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 7 })) days.push(day)
  return days
}

/**
 * When the session of a day of the pattern is held: on it, from a day off on the first make-up day after it of the same holiday, else not at all. R19.1
 *
 * Two weeks of one holiday have one make-up day: the earlier session takes it. In a year without a table it is provisional.
 */
export function heldOn(calendar: Calendar, day: Temporal.PlainDate): HeldOn {
  const provisional = !hasTable(calendar, day.year)
  if (isWorkday(calendar, day)) return { day, festival: '', provisional }
  const makeUp = makeUpAfter(calendar, day)
  const free = makeUp && !makeUpAfter(calendar, day.subtract({ days: 7 }))?.equals(makeUp)
  return { day: free ? makeUp : null, festival: festivalsAround(calendar, day).join('、'), provisional }
}

/** Null of a workday, and of a day off that nobody makes up for afterwards. */
function makeUpAfter(calendar: Calendar, off: Temporal.PlainDate): Temporal.PlainDate | null {
  const festivals = festivalsAround(calendar, off)
  if (festivals.length === 0) return null
  for (let days = 1; days <= furthestMakeUp; days += 1) {
    const day = off.add({ days })
    const exception = exceptionOn(calendar, day)
    if (exception?.kind === 'make-up' && exception.name.split('、').some(name => festivals.includes(name))) return day
  }
  return null
}

/** By when somebody is on duty, else the minister is asked: the end of working time of the working day before. R19.2 */
export function staffedBy(calendar: Calendar, day: Temporal.PlainDate): Temporal.Instant {
  let before = day.subtract({ days: 1 })
  while (!isWorkday(calendar, before)) before = before.subtract({ days: 1 })
  return at(before, closingTime(calendar.workingTime))
}
