import { z } from 'zod'
import { dateIn, startOfDay } from '#calendar/zone.ts'
import { firstYear, lastYear } from '#wire/instant.ts'

/** A calendar month (Asia/Shanghai): `2026-10`. */
export const MonthText = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .refine(text => Number(text.slice(0, 4)) >= firstYear && Number(text.slice(0, 4)) <= lastYear)
  .meta({ description: 'A month', examples: ['2026-10'] })

/** Whole months, the first and the last among them, as they are written: text orders them as time does. */
export type Months = { readonly from: string; readonly until: string }

const of = (month: string): Temporal.PlainYearMonth => Temporal.PlainYearMonth.from(month)

/** So many months later; earlier with a minus. */
export const monthLater = (month: string, months: number): string => of(month).add({ months }).toString()

/** The month before the one of a day: the last that is over. */
export const lastWholeMonth = (today: Temporal.PlainDate): string => today.toPlainYearMonth().subtract({ months: 1 }).toString()

/** As results are read unless something else is asked: January to the last whole month. */
export function yearSoFar(today: Temporal.PlainDate): Months {
  const until = lastWholeMonth(today)
  return { from: `${until.slice(0, 4)}-01`, until }
}

/** In whichever order they are named. */
export const monthsBetween = (one: string, other: string): Months =>
  one <= other ? { from: one, until: other } : { from: other, until: one }

export const monthsIn = ({ from, until }: Months): number => of(from).until(of(until), { largestUnit: 'months' }).months + 1

/** What a period is held against: the same months a year before; none where it is longer than a year. R16.4 */
export const yearBefore = (months: Months): Months | null =>
  monthsIn(months) > 12 ? null : { from: monthLater(months.from, -12), until: monthLater(months.until, -12) }

/** Each month by name. */
export const eachMonth = (months: Months): string[] => Array.from({ length: monthsIn(months) }, (_, n) => monthLater(months.from, n))

/** The first day of a month. */
export const firstDay = (month: string): Temporal.PlainDate => of(month).toPlainDate({ day: 1 })

/** The last day of a month. */
export const lastDay = (month: string): Temporal.PlainDate => of(month).toPlainDate({ day: of(month).daysInMonth })

/** The end of a month that is the last by then: fixed cells are told as known at it. R16.6 */
export const monthEndBy = (known: Temporal.Instant): Temporal.Instant => startOfDay(dateIn(known).with({ day: 1 }))

/** The end of the month after one. */
export const nextMonthEnd = (end: Temporal.Instant): Temporal.Instant => startOfDay(dateIn(end).add({ months: 1 }))
