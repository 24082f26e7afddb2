import { z } from 'zod'

export const periodKinds = ['day', 'month', 'yearToDate'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** `until`: its last day (civil, Asia/Shanghai); of a month and of a year to date the last of a month. R16.1 */
export type Period = { readonly kind: PeriodKind; readonly until: Temporal.PlainDate }

const month = /^(\d{4})-(\d{2})$/
const day = /^\d{4}-\d{2}-\d{2}$/
const fromJanuary = /^(\d{4})-01\/(\1-\d{2})$/

/** A day `2026-11-24`, a month `2026-10`, January to a month `2026-01/2026-10`; null for anything else. */
export function readPeriod(text: string): Period | null {
  try {
    if (day.test(text)) return { kind: 'day', until: Temporal.PlainDate.from(text, { overflow: 'reject' }) }
    if (month.test(text)) return { kind: 'month', until: endOf(text) }
    const found = fromJanuary.exec(text)
    return found?.[2] ? { kind: 'yearToDate', until: endOf(found[2]) } : null
  } catch {
    return null
  }
}

function endOf(text: string): Temporal.PlainDate {
  const of = Temporal.PlainYearMonth.from(text)
  return of.toPlainDate({ day: of.daysInMonth })
}

/** As it is written on the wire. */
export function periodText({ kind, until }: Period): string {
  if (kind === 'day') return until.toString()
  const last = until.toPlainYearMonth().toString()
  return kind === 'month' ? last : `${last.slice(0, 4)}-01/${last}`
}

/** The first day that it is about. */
export function periodFrom({ kind, until }: Period): Temporal.PlainDate {
  if (kind === 'day') return until
  return kind === 'month' ? until.with({ day: 1 }) : until.with({ month: 1, day: 1 })
}

/** A day is over or is today's; a month may still run, as when the first tax is paid in it. */
export function hasBegun({ kind, until }: Period, today: Temporal.PlainDate): boolean {
  const begins = kind === 'day' ? until : until.with({ day: 1 })
  return Temporal.PlainDate.compare(begins, today) <= 0
}

const inYears = (text: string): boolean => {
  const year = Number(text.slice(0, 4))
  return year >= 1990 && year <= 2999
}

/** A day, a month, or January to a month. */
export const ResultPeriod = z
  .string()
  .max(15)
  .refine(text => readPeriod(text) !== null && inYears(text), 'period')
  .meta({ description: 'A day 2026-11-24, a month 2026-10, or January to a month 2026-01/2026-10', examples: ['2026-10'] })
