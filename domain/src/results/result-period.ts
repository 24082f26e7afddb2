import type { Sentence } from '#wire/language.ts'

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

/** A period of the wire in words: 2026-11-24 · 2026 年 10 月 · 2026 年 1–10 月 · 2025 年. */
export function periodWords(text: string): Sentence {
  const period = readPeriod(text)
  if (!period || period.kind === 'day') return { zh: text, en: text }
  const { year, month } = period.until
  if (period.kind === 'month') return { zh: `${year} 年 ${month} 月`, en: text }
  return month === 12 ? { zh: `${year} 年`, en: String(year) } : { zh: `${year} 年 1–${month} 月`, en: `${year}-01 to ${text.slice(-7)}` }
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
