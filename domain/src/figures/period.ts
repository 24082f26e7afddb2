/** Whole days, the first and the last among them. */
export type Period = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate }

/** The days between two dates, in whichever order they are named. R24.1 */
export const periodOf = (one: Temporal.PlainDate, other: Temporal.PlainDate): Period =>
  Temporal.PlainDate.compare(one, other) <= 0 ? { from: one, until: other } : { from: other, until: one }

/** How many days. */
export const daysIn = ({ from, until }: Period): number => from.until(until, { largestUnit: 'days' }).days + 1

/** The week of a date, Monday to Sunday. */
export function weekOf(date: Temporal.PlainDate): Period {
  const from = date.subtract({ days: date.dayOfWeek - 1 })
  return { from, until: from.add({ days: 6 }) }
}

/** The calendar month of a date. */
export function monthOf(date: Temporal.PlainDate): Period {
  const from = date.with({ day: 1 })
  return { from, until: from.add({ months: 1 }).subtract({ days: 1 }) }
}

/** What a period is held against: of whole months the months before, else as many days as it has, ending the day before it. */
export function periodBefore(period: Period): Period {
  const { from, until } = period
  const last = from.subtract({ days: 1 })
  if (!isWholeMonths(period)) return { from: from.subtract({ days: daysIn(period) }), until: last }
  const months = from.until(until.add({ days: 1 }), { largestUnit: 'months' }).months
  return { from: from.subtract({ months }), until: last }
}

const isWholeMonths = ({ from, until }: Period): boolean => from.day === 1 && until.day === until.daysInMonth

/** The parts of which a line is drawn: days up to 31 of them, weeks up to half a year, else months; those at the ends only as far as they lie in the period. */
export function partsOf(period: Period): Period[] {
  const days = daysIn(period)
  const around = days <= 31 ? dayOf : days <= 184 ? weekOf : monthOf
  const parts: Period[] = []
  for (let from = period.from; Temporal.PlainDate.compare(from, period.until) <= 0; ) {
    const { until: end } = around(from)
    const until = Temporal.PlainDate.compare(end, period.until) < 0 ? end : period.until
    parts.push({ from, until })
    from = until.add({ days: 1 })
  }
  return parts
}

const dayOf = (date: Temporal.PlainDate): Period => ({ from: date, until: date })

/** A matter that was taken up again so soon was not settled; the same for every district, so that figures can be laid side by side. R24.1 */
export const notSettledWithinDays = 15
