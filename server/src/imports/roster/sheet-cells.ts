import type { RosterCell } from '@yigen/domain/imports/roster-sheet.ts'
import type { CellObject } from 'write-excel-file/node'
import { guarded } from './guarded.ts'

export type Cell = CellObject | null
type Look = Omit<CellObject, 'value' | 'type' | 'format'>

export const heading = (value: string): Cell => ({
  value: guarded(value),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#f1f4f3',
  wrap: true,
  alignVertical: 'center',
})
export const text = (value: string | null, look: Look = {}): Cell =>
  value ? { value: guarded(value), type: String, format: '@', ...look } : null
export const number = (value: number | null, look: Look = {}): Cell => (value === null ? null : { value, type: Number, ...look })
/** The library takes a `Date` at midnight UTC for a day. */
export const day = (value: string | null, look: Look = {}): Cell =>
  value ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...look } : null

/** A cell as it stood in the roster; a formula is written as text. */
export function asItStood(cell: RosterCell | undefined, look: Look = {}): Cell {
  if (cell === null || cell === undefined) return look.backgroundColor ? { value: '', type: String, ...look } : null
  if (typeof cell === 'number') return number(cell, look)
  if (typeof cell === 'string') return text(cell, look)
  if ('scaled' in cell) return number(cell.scaled, look)
  return 'date' in cell ? day(cell.date, look) : text(cell.formula, look)
}
