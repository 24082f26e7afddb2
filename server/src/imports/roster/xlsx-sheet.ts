import { dayOfSerial } from '@yigen/domain/imports/roster-date.ts'
import { type RosterCell, rosterLimits, type SheetRow } from '@yigen/domain/imports/roster-sheet.ts'
import { headerWithin, type RawSheet } from './assemble-sheet.ts'
import { RosterRefused } from './roster-refusals.ts'
import { textIn } from './xlsx-strings.ts'
import { attribute, piecesOf, plainText } from './xml.ts'

export type Workbook = { strings: string[]; days: boolean[]; from1904: boolean }

/** Reads the rows of a worksheet as they stream by; stops at the bounds of a roster. Empty rows are left out. */
export async function readWorksheet(chunks: AsyncIterable<string>, book: Workbook): Promise<RawSheet> {
  const rows: SheetRow[] = []
  let merges: string[] = []
  let number = 0
  for await (const { xml, prefix, last } of piecesOf(chunks, 'row')) {
    if (last) merges = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)].flatMap(([tag]) => attribute(tag, 'ref') ?? [])
    const start = last ? -1 : xml.lastIndexOf(`<${prefix}row`)
    if (start < 0) continue
    number = Number(attribute(xml.slice(start, xml.indexOf('>', start)), 'r') ?? number + 1)
    const cells = readCells(xml.slice(start), prefix, book)
    if (cells.some(cell => cell !== null && cell !== '')) rows.push({ row: number, cells })
    if (rows.length > rosterLimits.rows + headerWithin) throw new RosterRefused('tooManyRows', { limit: rosterLimits.rows })
  }
  return { rows, merges }
}

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

function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase() ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function readCell(tag: string, body: string, book: Workbook): RosterCell {
  const formula = /<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>([^<]*))/.exec(body)
  if (formula) return { formula: `=${plainText(formula[1] ?? '') || '…'}`.slice(0, rosterLimits.cellCharacters).toWellFormed() }
  const type = attribute(tag, 't')
  if (type === 'inlineStr') return textIn(body) || null
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)/.exec(body)?.[1]
  if (value === undefined || value === '') return null
  if (type === 's') return book.strings[Number(value)] || null
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return /^\d{4}-\d{2}-\d{2}/.test(value) ? { date: value.slice(0, 10) } : plainText(value)
  if (type === 'str' || type === 'e') return plainText(value)
  return numeric(value, book.days[Number(attribute(tag, 's') ?? -1)] === true, book.from1904)
}

function numeric(value: string, isDay: boolean, from1904: boolean): RosterCell {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  const date = isDay ? dayOfSerial(number, from1904) : null
  return date ? { date } : number
}
