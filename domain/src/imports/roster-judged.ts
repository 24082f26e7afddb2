import { z } from 'zod'
import type { ColumnMapping } from './roster-columns.ts'
import { type Flaw, type RosterFault, rosterFaults } from './roster-faults.ts'
import type { KnownEnterprise } from './roster-known.ts'
import type { RosterChange } from './roster-match.ts'
import type { RosterRow } from './roster-row.ts'
import { type SheetRow, written } from './roster-sheet.ts'
import type { RosterTarget } from './roster-targets.ts'

export const rowOutcomes = ['new', 'changed', 'same', 'faulty', 'leftOut'] as const
export type RowOutcome = (typeof rowOutcomes)[number]
export const RosterCounts = z
  .object({ new: z.number(), changed: z.number(), same: z.number(), faulty: z.number(), leftOut: z.number() })
  .meta({ id: 'RosterCounts' })
export type RosterCounts = z.infer<typeof RosterCounts>

/** A judged row. `enterpriseId`, `contactId`: of the register, null when they are to be made. */
export type CheckedRow = {
  row: number
  outcome: RowOutcome
  says: RosterRow
  enterpriseId: string | null
  contactId: string | null
  changes: RosterChange[]
}

/** A row while it is judged. `aside`: it is no enterprise, or nobody has said that it is meant; it is compared with no other. */
export type Judged = CheckedRow & { sheetRow: SheetRow; known: KnownEnterprise | null; faults: RosterFault[]; aside: boolean }

/** Lays a flaw to the row's cell of that target (its name, where the sheet has no such column). `rows`: all that have to do with it. */
export function addFault(to: Judged, columns: readonly ColumnMapping[], target: RosterTarget, flaw: Flaw, rows = [to.row]): void {
  const column = columns.find(each => each.target === target) ?? columns.find(each => each.target === 'name')
  if (column) to.faults.push(faultAt(to, column, flaw, rows))
}

/** A flaw at its place. */
export const faultAt = (at: Judged, column: ColumnMapping, flaw: Flaw, rows = [at.row]): RosterFault => ({
  row: at.row,
  column: column.column,
  letter: column.letter,
  heading: column.heading,
  target: column.target ?? 'name',
  written: written(at.sheetRow.cells[column.column]).slice(0, 100).toWellFormed(),
  code: flaw.code,
  severity: rosterFaults[flaw.code].severity,
  blanks: flaw.blanks ?? {},
  suggestion: flaw.suggestion ?? null,
  choices: flaw.choices ?? [],
  rows,
})
