import { z } from 'zod'
import type { ColumnMapping } from './roster-columns.ts'
import { type RosterCell, rosterLimits, type SheetRow } from './roster-sheet.ts'

/** A cell rewritten by a person; '' empties it. `column` from 0. */
export const Mend = z.strictObject({
  row: z.number().int(),
  column: z.number().int().nonnegative(),
  value: z.string().max(rosterLimits.cellCharacters),
})
export type Mend = z.infer<typeof Mend>

/** The rows with what a person has written. */
export function mendedRows(rows: readonly SheetRow[], mends: readonly Mend[]): readonly SheetRow[] {
  if (mends.length === 0) return rows
  const byRow = Map.groupBy(mends, mend => mend.row)
  return rows.map(each => {
    const ofRow = byRow.get(each.row)
    if (!ofRow) return each
    const cells: RosterCell[] = [...each.cells]
    for (const mend of ofRow) {
      while (cells.length <= mend.column) cells.push(null)
      cells[mend.column] = mend.value === '' ? null : mend.value
    }
    return { row: each.row, cells }
  })
}

/** Rows whose name a person has written. */
export function namedIn(mends: readonly Mend[], columns: readonly ColumnMapping[]): ReadonlySet<number> {
  const name = columns.find(each => each.target === 'name')?.column
  return new Set(mends.filter(mend => mend.column === name && mend.value.trim() !== '').map(mend => mend.row))
}
