import { type RosterCell, rosterLimits, type Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import { CsvError, parse } from 'csv-parse/sync'
import { headerWithin, type RawSheet } from './assemble-sheet.ts'
import { RosterRefused } from './roster-refusals.ts'

/** Reads a csv: UTF-8 if it is that strictly, else GB18030; delimiter comma, semicolon or tab. Fields that begin with = are formulas. */
export function readCsv(bytes: Buffer): RawSheet & { encoding: Sheet['encoding'] } {
  const { text, encoding } = decoded(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: such characters tell a binary file from text
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text)) throw new RosterRefused('notRoster')
  if (/^\s*<(?:!doctype|html|table|\?xml|meta|head)/i.test(text)) throw new RosterRefused('webPage')
  const rows = records(text).map((fields, i) => ({ row: i + 1, cells: trimmed(fields.map(cellOf)) }))
  const written = rows.filter(each => each.cells.length > 0)
  if (written.length > rosterLimits.rows + headerWithin) throw new RosterRefused('tooManyRows', { limit: rosterLimits.rows })
  const widest = written.reduce((most, each) => Math.max(most, each.cells.length), 0)
  if (widest > rosterLimits.columns) throw new RosterRefused('tooManyColumns', { is: widest, limit: rosterLimits.columns })
  return { rows: written, merges: [], hidden: [], encoding }
}

function decoded(bytes: Buffer): { text: string; encoding: 'utf-8' | 'utf-16le' | 'gb18030' } {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? (['utf-16le'] as const) : (['utf-8', 'gb18030'] as const)
  for (const encoding of encodings) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  throw new RosterRefused('badEncoding')
}

function records(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    })
  } catch (error) {
    if (error instanceof CsvError) throw new RosterRefused('badCsv', { line: Number(error.records ?? 0) + 1 })
    throw error
  }
}

/** The one that stands most often outside quotation marks in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => head.split(delimiter).length
  return [',', '\t', ';'].reduce((best, each) => (count(each) > count(best) ? each : best))
}

/** `="0012"` is how some programs keep Excel from reading a number: a text, nothing to compute. */
function cellOf(field: string): RosterCell {
  const kept = /^="([^"]*)"$/.exec(field)
  if (kept) return kept[1] || null
  if (field.startsWith('=')) return { formula: field.slice(0, rosterLimits.cellCharacters).toWellFormed() }
  return field.trim() === '' ? null : field
}

function trimmed(cells: RosterCell[]): RosterCell[] {
  return cells.slice(0, cells.findLastIndex(cell => cell !== null) + 1)
}
