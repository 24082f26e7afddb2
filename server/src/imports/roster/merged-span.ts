import { columnOf } from './xlsx-column.ts'

/** Cells that are merged: rows from 1, columns from 0. */
export type Span = { range: string; top: number; bottom: number; left: number; right: number }

/** `F1:G1` → its corners; [] for what is none. */
export function spanOf(range: string): Span[] {
  const corners = range.split(':').map(corner => ({ row: Number(/\d+$/.exec(corner)?.[0]), column: columnOf(corner) }))
  const [first, last] = corners
  if (!first?.row || !last?.row) return []
  return [{ range, top: first.row, bottom: last.row, left: first.column, right: last.column }]
}

/** The first three by name. */
export const named = (spans: readonly Span[]): string => {
  const first = spans.slice(0, 3).map(span => span.range)
  return first.join('、') + (spans.length > 3 ? '…' : '')
}
