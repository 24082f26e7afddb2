/**
 * Months and years run to the same day of a later month, or to its last where it has none
 * (《民法典》第二百零二条：没有对应日的，月末日为期间的最后一日): one month from 31 January is full on the last of February.
 */
export const addMonths = (from: Temporal.PlainDate, months: number): Temporal.PlainDate => from.add({ months }, { overflow: 'constrain' })

/** Full months from a day to another, below zero where it lies before. */
export function fullMonths(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  if (Temporal.PlainDate.compare(from, to) > 0) return -fullMonths(to, from)
  const apart = (to.year - from.year) * 12 + to.month - from.month
  return Temporal.PlainDate.compare(addMonths(from, apart), to) > 0 ? apart - 1 : apart
}

export const fullYears = (from: Temporal.PlainDate, to: Temporal.PlainDate): number => Math.trunc(fullMonths(from, to) / 12)

export const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number => from.until(to, { largestUnit: 'days' }).days
