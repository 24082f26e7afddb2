import { calendarRefusals } from '@yigen/domain/calendar/calendar.slice.ts'
import { tableChanges } from '@yigen/domain/calendar/table-changes.ts'
import { whyNotYearTable, type YearTable } from '@yigen/domain/calendar/year-table.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Refusal, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { PublishedTable } from './published-table.ts'

/** A table that cannot be right, or says what holds already. R9.4 */
export function whyNotTable({ language }: Actor, table: YearTable, before: PublishedTable | null): Refusal | null {
  const fault = whyNotYearTable(table, language)
  if (fault !== null) return refusal(calendarRefusals.yearTableFaulty, { fault }, { field: 'days' })
  const same = before !== null && tableChanges(before.days, table.days).length === 0
  return same ? refusal(calendarRefusals.tableUnchanged, { year: table.year }) : null
}
