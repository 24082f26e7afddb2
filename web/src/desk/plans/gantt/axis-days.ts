import { type Calendar, exceptionOn, festivalsAround, hasTable, isWorkday } from '@yigen/domain/calendar/calendar.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'

/** A day of the axis. `festivals` of a day off; `provisional` in a year without an official table. R9.4 */
export type AxisDay = {
  date: Temporal.PlainDate
  worked: boolean
  makeUp: boolean
  festivals: readonly string[]
  provisional: boolean
}

/** The days on which the axis stands: from the Monday of the week in which the first moment lies to the Sunday after the last. */
export function axisDays(calendar: Calendar, from: number, until: number): AxisDay[] {
  const first = dayOf(from)
  const last = dayOf(until)
  const [start, end] = [first.subtract({ days: first.dayOfWeek - 1 }), last.add({ days: 7 - last.dayOfWeek })]
  const count = start.until(end, { largestUnit: 'days' }).days + 1
  return Array.from({ length: count }, (_, n) => axisDay(calendar, start.add({ days: n })))
}

const dayOf = (moment: number) => dateIn(Temporal.Instant.fromEpochMilliseconds(moment))

function axisDay(calendar: Calendar, date: Temporal.PlainDate): AxisDay {
  const worked = isWorkday(calendar, date)
  return {
    date,
    worked,
    makeUp: worked && exceptionOn(calendar, date)?.kind === 'make-up',
    festivals: worked ? [] : festivalsAround(calendar, date),
    provisional: !hasTable(calendar, date.year),
  }
}
