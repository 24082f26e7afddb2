import type { ResultKind } from '#results/result-kind.ts'
import { eachMonth, type Months, monthLater } from './months.ts'
import { countsFrom } from './reckoning.ts'

/** A cell of a month as it was told; `value` null: closed. */
export type MonthTold = {
  readonly month: string
  readonly value: number | null
  readonly enterprises: number
  readonly claims: number
  readonly confirmed: number
  readonly disputed: number
}

/** What fixed cells say of a period: the sum of the months that are told, and how many are not. Only what was told goes in, so that nothing more can be reckoned from it. R16.6 */
export type SumOfCells = {
  readonly value: number | null
  readonly enterprises: number
  readonly claims: number
  readonly confirmed: number
  readonly disputed: number
  readonly withheld: number
}

/** Of a period the months that count for a kind, as far as they are told. */
export function monthsTold(kind: ResultKind, told: readonly MonthTold[], months: Months): { asked: string[]; told: string[] } {
  const asked = eachMonth({ ...months, from: countsFrom(kind, months) })
  return { asked, told: asked.filter(month => told.some(cell => cell.month === month && cell.value !== null)) }
}

/** The same months a year before: what is not told of this year is not held against the last. R16.4 */
export const aYearBefore = (months: readonly string[]): string[] => months.map(month => monthLater(month, -12))

/** One cell over some months; those of which nothing was ever told count as withheld. */
export function sumOfCells(told: readonly MonthTold[], months: readonly string[]): SumOfCells {
  const open = told.filter(({ month, value }) => value !== null && months.includes(month))
  const sum = (of: (cell: MonthTold) => number) => open.reduce((all, cell) => all + of(cell), 0)
  return {
    value: open.length > 0 ? sum(({ value }) => value ?? 0) : null,
    enterprises: Math.max(0, ...open.map(({ enterprises }) => enterprises)),
    ...{ claims: sum(({ claims }) => claims), confirmed: sum(({ confirmed }) => confirmed), disputed: sum(({ disputed }) => disputed) },
    withheld: months.length - open.length,
  }
}

/** Each month of a period beside the same month a year before. */
export function monthsOfCells(
  told: readonly MonthTold[],
  months: Months,
): { month: string; value: number | null; before: number | null; claims: number }[] {
  const at = new Map(told.map(cell => [cell.month, cell]))
  return eachMonth(months).map(month => {
    const [now, before] = [at.get(month), at.get(monthLater(month, -12))]
    return { month, value: now?.value ?? null, before: before?.value ?? null, claims: now?.value == null ? 0 : now.claims }
  })
}
