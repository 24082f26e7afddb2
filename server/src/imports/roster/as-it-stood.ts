import type { RosterCell } from '@yigen/domain/imports/roster-sheet.ts'
import { type Cell, day, type Look, number, text } from '#exports/sheet-cells.ts'

/** A cell as it stood in the roster; a formula is written as text. */
export function asItStood(cell: RosterCell | undefined, look: Look = {}): Cell {
  if (cell === null || cell === undefined) return look.backgroundColor ? { value: '', type: String, ...look } : null
  if (typeof cell === 'number') return number(cell, look)
  if (typeof cell === 'string') return text(cell, look)
  if ('scaled' in cell) return number(cell.scaled, look)
  return 'date' in cell ? day(cell.date, look) : text(cell.formula, look)
}
