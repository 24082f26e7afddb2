import { PolicyError, type Problem, refuse } from '#problems/problem.ts'

/** A row of a table and the line of the file it begins on. */
export type CsvRow = { line: number; cells: string[] }

/** Reads RFC 4180: cells in quotes may hold commas, lines and doubled quotes. Lines that hold nothing are passed over; rows as wide as the first or refused. */
export function readCsv(text: string): CsvRow[] {
  const rows = rowsOf(text.startsWith('\uFEFF') ? text.slice(1) : text)
  const width = rows[0]?.cells.length
  const uneven = rows.filter(({ cells }) => cells.length !== width)
  if (uneven.length > 0) throw new PolicyError(uneven.map(({ line, cells }) => unevenAt(line, cells.length, width)))
  return rows
}

const unevenAt = (line: number, given: number, width = 0): Problem => ({
  code: 'csv-width',
  path: [],
  words: { given: String(given), expected: String(width) },
  place: { line, column: Math.min(given, width) + 1 },
})

const cellForm = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y

function rowsOf(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  let [row, line, at]: [CsvRow, number, number] = [{ line: 1, cells: [] }, 1, 0]
  const form = new RegExp(cellForm)
  while (at < text.length || row.cells.length > 0) {
    form.lastIndex = at
    const [whole, quoted, bare = '', end = ''] = form.exec(text) ?? refuseCell(row, line)
    row.cells.push(quoted?.replaceAll('""', '"') ?? bare)
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0
    at += whole.length
    if (end === ',') continue
    if (row.cells.some(cell => cell.trim() !== '')) rows.push(row)
    row = { line, cells: [] }
  }
  return rows
}

const refuseCell = ({ cells }: CsvRow, line: number): never => refuse('csv-quote', [`${cells.length + 1}`], { line: String(line) })
