import { dayOfSerial } from '@yigen/domain/imports/roster-date.ts'
import { type RosterCell, rosterLimits, type SheetRow } from '@yigen/domain/imports/roster-sheet.ts'
import { headerWithin, type RawSheet } from './assemble-sheet.ts'
import { RosterRefused } from './roster-refusals.ts'
import { columnOf } from './xlsx-column.ts'
import { textIn } from './xlsx-strings.ts'
import type { CellFormat } from './xlsx-styles.ts'
import { attribute, piecesOf, plainText } from './xml.ts'

export type Workbook = { strings: string[]; formats: CellFormat[]; from1904: boolean }

/** Reads the rows of a worksheet as they stream by; stops at the bounds of a roster. Empty rows are left out. */
export async function readWorksheet(chunks: AsyncIterable<string>, book: Workbook): Promise<RawSheet> {
  const rows: SheetRow[] = []
  const hidden: number[] = []
  let merges: string[] = []
  let number = 0
  for await (const { xml, prefix, last } of piecesOf(chunks, 'row')) {
    if (last) merges = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)].flatMap(([tag]) => attribute(tag, 'ref') ?? [])
    const start = last ? -1 : xml.lastIndexOf(`<${prefix}row`)
    if (start < 0) continue
    const tag = xml.slice(start, xml.indexOf('>', start))
    number = Number(attribute(tag, 'r') ?? number + 1)
    const cells = readCells(xml.slice(start), prefix, book)
    if (cells.some(cell => cell !== null && cell !== '')) {
      rows.push({ row: number, cells })
      if (isHidden(tag)) hidden.push(number)
    }
    if (rows.length > rosterLimits.rows + headerWithin) throw new RosterRefused('tooManyRows', { limit: rosterLimits.rows })
  }
  return { rows, merges, hidden }
}

/** Hidden by hand, by a filter, in a folded group, or of no height. */
const isHidden = (tag: string): boolean => /^(?:1|true)$/.test(attribute(tag, 'hidden') ?? '') || Number(attribute(tag, 'ht') ?? 1) === 0

function readCells(xml: string, prefix: string, book: Workbook): RosterCell[] {
  const [open, close] = [`<${prefix}c`, `</${prefix}c>`]
  const cells: RosterCell[] = []
  let column = -1
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at + 1)) {
    const tagEnd = xml.indexOf('>', at)
    if (tagEnd < 0) break
    const tag = xml.slice(at + open.length, tagEnd)
    if (tag !== '' && !/^[\s/]/.test(tag)) continue
    const reference = attribute(tag, 'r')
    column = reference ? columnOf(reference) : column + 1
    if (tag.endsWith('/')) continue
    const end = xml.indexOf(close, tagEnd)
    if (end < 0) throw new RosterRefused('broken')
    const cell = readCell(tag, xml.slice(tagEnd + 1, end), book)
    if (cell !== null) put(cells, column, cell)
    at = end
  }
  if (cells.length > rosterLimits.columns) throw new RosterRefused('tooManyColumns', { is: cells.length, limit: rosterLimits.columns })
  return cells
}

const mostColumns = 16_384

function put(cells: RosterCell[], column: number, cell: RosterCell): void {
  if (!(column >= 0 && column < mostColumns)) throw new RosterRefused('broken')
  while (cells.length < column) cells.push(null)
  cells[column] = cell
}

function readCell(tag: string, body: string, book: Workbook): RosterCell {
  const formula = /<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>([^<]*))/.exec(body)
  if (formula) return { formula: `=${plainText(formula[1] ?? '') || '…'}`.slice(0, rosterLimits.cellCharacters).toWellFormed() }
  const type = attribute(tag, 't')
  if (/<(?:\w+:)?is[\s>]/.test(body)) return textIn(body) || null
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)/.exec(body)?.[1]
  if (value === undefined || value === '') return null
  if (type === 's') return shared(book.strings, Number(value))
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return /^\d{4}-\d{2}-\d{2}(?!.*(?:Z|[+-]\d{2}:?\d{2})$)/i.test(value) ? { date: value.slice(0, 10) } : plainText(value)
  if (type === 'str' || type === 'e' || type === 'inlineStr') return plainText(value)
  return numeric(value, book.formats[Number(attribute(tag, 's') ?? -1)], book.from1904)
}

/** A cell that names a text the file does not hold has lost what stood in it. */
function shared(strings: readonly string[], index: number): RosterCell {
  const text = strings[index]
  if (text === undefined) throw new RosterRefused('broken')
  return text || null
}

function numeric(value: string, format: CellFormat | undefined, from1904: boolean): RosterCell {
  const number = Number(value)
  if (!Number.isFinite(number)) return plainText(value)
  const date = format?.day ? dayOfSerial(number, from1904) : null
  if (date) return { date }
  if (format?.scaled) return { scaled: number }
  return format?.unit ? `${number}${format.unit}` : number
}
