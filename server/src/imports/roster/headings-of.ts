import { combinedHeading } from '@yigen/domain/imports/combined-heading.ts'
import { isKnownHeading } from '@yigen/domain/imports/roster-headings.ts'
import { type SheetRow, written } from '@yigen/domain/imports/roster-sheet.ts'
import { named, type Span } from './merged-span.ts'
import { RosterRefused } from './roster-refusals.ts'

/** The rows that hold the headings, from–to, and one heading for each column. */
export type Headings = { top: number; bottom: number; headings: string[] }

/**
 * The headings of one row, or of two where cells are merged: downward the heading stands in both, sideways it stands over those
 * below it. Refused where a column would have no heading of its own.
 */
export function headingsOf(rows: readonly SheetRow[], header: SheetRow, spans: readonly Span[]): Headings {
  const over = spans.filter(span => span.top <= header.row && span.bottom >= header.row)
  if (over.length === 0) return { top: header.row, bottom: header.row, headings: texts(header.cells) }
  const top = Math.min(header.row, ...over.map(span => span.top))
  const bottom = Math.max(header.row, ...over.map(span => span.bottom), hasRowBelow(rows, header, over) ? header.row + 1 : 0)
  const headings = bottom === top + 1 ? twoRows(rows, spans, top) : null
  if (!headings) throw new RosterRefused('mergedHeader', { ranges: named(over) })
  return { top, bottom, headings }
}

/** null where it is not clear what stands over what. */
function twoRows(rows: readonly SheetRow[], spans: readonly Span[], top: number): string[] | null {
  const cellsOf = (row: number) => rows.find(each => each.row === row)?.cells ?? []
  const [above, below] = [cellsOf(top), cellsOf(top + 1)]
  const sideways = spans.filter(span => span.left < span.right)
  const upper = filled(
    texts(above),
    sideways.filter(span => span.top === top),
  )
  const lower = filled(
    texts(below),
    sideways.filter(span => span.top === top + 1),
  )
  const grouped = (column: number) => sideways.some(span => span.top === top && span.left <= column && column <= span.right)
  const down = (column: number) => spans.some(span => span.top === top && span.bottom > top && span.left <= column && column <= span.right)
  const clear = lower.every(
    (text, column) => text === '' || (!down(column) && (grouped(column) || (typeof below[column] === 'string' && isKnownHeading(text)))),
  )
  const width = Math.max(upper.length, lower.length)
  const headings = Array.from({ length: width }, (_, column) => combinedHeading(upper[column] ?? '', lower[column] ?? ''))
  const told = headings.filter(each => each !== '')
  return clear && new Set(told).size === told.length ? headings : null
}

/** The row below belongs to the headings when everything in it stands under what is merged sideways, and one of it is known. */
function hasRowBelow(rows: readonly SheetRow[], header: SheetRow, over: readonly Span[]): boolean {
  const below = rows.find(each => each.row === header.row + 1)?.cells ?? []
  const found = texts(below).flatMap((text, column) => (text === '' ? [] : [{ column, text }]))
  const under = (column: number) => over.some(span => span.left < span.right && span.left <= column && column <= span.right)
  return found.length > 0 && found.every(each => under(each.column)) && found.some(each => isKnownHeading(each.text))
}

const texts = (cells: SheetRow['cells']): string[] => cells.map(cell => written(cell).trim())

/** Each merged cell with what stands in its first. */
function filled(row: string[], spans: readonly Span[]): string[] {
  for (const { left, right } of spans) {
    while (row.length <= right) row.push('')
    row.fill(row[left] ?? '', left, right + 1)
  }
  return row
}
