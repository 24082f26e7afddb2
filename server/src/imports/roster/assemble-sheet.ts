import { isKnownHeading } from '@yigen/domain/imports/roster-headings.ts'
import { type RosterCell, rosterLimits, type Sheet, type SheetRow, written } from '@yigen/domain/imports/roster-sheet.ts'
import { headingsOf } from './headings-of.ts'
import { named, type Span, spanOf } from './merged-span.ts'
import { RosterRefused } from './roster-refusals.ts'

/** The header is looked for within the first rows: rosters often begin with a title. */
export const headerWithin = 10

export type RawSheet = { rows: SheetRow[]; merges: string[]; hidden: number[] }
type Rest = Omit<Sheet, 'headerRow' | 'header' | 'above' | 'rows' | 'hiddenRows' | 'mergedRows'>

/** Rows as read → header and data rows, or why it is no roster. */
export function assembleSheet(raw: RawSheet, rest: Rest): Sheet {
  const first = raw.rows[0]
  if (!first) throw emptySheet(rest)
  const spans = raw.merges.flatMap(spanOf)
  const { top, bottom, headings } = headingsOf(raw.rows, headerOf(raw.rows) ?? first, spans)
  const rows = raw.rows.filter(each => each.row > bottom).map(each => ({ row: each.row, cells: each.cells.map(unguarded) }))
  if (rows.length === 0) throw new RosterRefused('noRows', { sheet: rest.sheetName })
  if (rows.length > rosterLimits.rows) throw new RosterRefused('tooManyRows', { limit: rosterLimits.rows })
  refuseAcrossRows(spans, bottom, rows.at(-1)?.row ?? bottom)
  const width = rows.reduce((most, each) => Math.max(most, each.cells.length), headings.length)
  const header = Array.from({ length: width }, (_, column) => headings[column] ?? '')
  const above = raw.rows.filter(each => each.row < top).flatMap(each => each.cells.map(written).filter(text => text !== ''))
  const hiddenRows = raw.hidden.filter(row => row > bottom)
  const mergedRows = [...new Set(spans.filter(span => span.top > bottom && span.left < span.right).map(span => span.top))]
  return { ...rest, headerRow: bottom, header, above, rows, hiddenRows, mergedRows }
}

function emptySheet({ sheetName, otherSheets }: Rest): RosterRefused {
  if (otherSheets.length === 0) return new RosterRefused('emptySheet', { sheet: sheetName })
  return new RosterRefused('emptyFirstSheet', { sheet: sheetName, others: otherSheets.join('、') })
}

/** The row with most known headings; without any, the first that has more than one cell. */
function headerOf(rows: readonly SheetRow[]): SheetRow | undefined {
  const near = rows.filter(each => each.row <= headerWithin)
  const known = (each: SheetRow) => each.cells.filter(cell => typeof cell === 'string' && isKnownHeading(cell)).length
  const best = near.reduce<{ row: SheetRow; known: number } | null>((most, each) => {
    const count = known(each)
    return count > (most?.known ?? 0) ? { row: each, known: count } : most
  }, null)
  return best?.row ?? near.find(each => each.cells.filter(cell => cell !== null).length > 1)
}

/** What our own files guard against being read as a formula ('=…) is read as it was meant. */
const unguarded = (cell: RosterCell): RosterCell => (typeof cell === 'string' && /^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

function refuseAcrossRows(spans: readonly Span[], header: number, last: number): void {
  const acrossRows = spans.filter(span => span.top > header && span.top < span.bottom && span.top <= last)
  if (acrossRows.length > 0) throw new RosterRefused('mergedRows', { ranges: named(acrossRows) })
}
