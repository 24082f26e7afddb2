import { type Period, readPeriod } from '#results/result-period.ts'

/** A year, a month or a day of a roster as the period of a claim; of a year that runs, as far as it has come by `today`. R16.1 */
export function resultPeriodOfRoster(text: string, today: Temporal.PlainDate): Period {
  if (text.length > 4) return readPeriod(text) ?? { kind: 'day', until: today }
  const year = Number(text)
  const last = year < today.year ? 12 : today.month
  const until = Temporal.PlainYearMonth.from({ year, month: last })
  return { kind: 'yearToDate', until: until.toPlainDate({ day: until.daysInMonth }) }
}

/** The same the other way: as a heading or a fact of a roster names it. */
export function rosterPeriodOf({ kind, until }: Period): string {
  if (kind === 'yearToDate') return String(until.year)
  return kind === 'month' ? until.toPlainYearMonth().toString() : until.toString()
}
