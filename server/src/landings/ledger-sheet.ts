import { type Language, type Sentence, say } from '@yigen/domain/wire/language.ts'
import writeExcelFile from 'write-excel-file/node'
import { onPaper } from '#exports/on-paper.ts'
import { type Cell, number, text } from '#exports/sheet-cells.ts'
import { beside, type LedgerLine, lined, printed } from './ledger-columns.ts'

export type Ledger = { title: string; filledBy: string; at: string; lines: readonly LedgerLine[]; note: string; language: Language }

const columns = [...printed, ...beside]
/** Title, who filled it and when, then the heads. */
const headRow = 3

/** 台账 as it is printed: a title, who filled it, heads with their units, a line a project, what they come to. */
export async function ledgerSheet({ title, filledBy, at, lines, note, language }: Ledger): Promise<Uint8Array> {
  const sheet = say({ zh: '台账', en: 'Ledger' }, language)
  const data: Cell[][] = [
    across([{ value: title, type: String, fontWeight: 'bold', fontSize: 18, align: 'center', alignVertical: 'center', height: 36 }]),
    across([text(filledBy), null, null, null, null, null, null, null, null, null, text(at, { align: 'right' })], [10, 3]),
    columns.map(column => head(say(column.title, language))),
    ...lines.map(toRow),
    total(lines, language),
    across([text(note, { wrap: true, height: 32, alignVertical: 'top' })]),
  ]
  const lastRow = data.length
  const { length } = printed
  const pageOf = say({ zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' }, language)
  return await writeExcelFile(
    data,
    { sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: headRow, orientation: 'landscape' },
    { fontFamily: '宋体', fontSize: 10, features: [onPaper({ sheet, columns: length, headRow, lastRow, pageOf })] },
  ).toBuffer()
}

/** Nothing measures a row that wraps but the program that opens it, and not each does: its height is given. */
function toRow(line: LedgerLine): Cell[] {
  const cells = columns.map(column => column.cell(line))
  const lines = Math.max(...cells.map((cell, i) => linesIn(cell, columns[i]?.width ?? 0)))
  return cells.map((cell, i) => (i === 0 ? { ...cell, height: lines * lineHeight + 4 } : cell))
}

const lineHeight = 14

function linesIn(cell: Cell, width: number): number {
  if (typeof cell?.value !== 'string') return 1
  return cell.value.split('\n').reduce((all, part) => all + Math.max(1, Math.ceil(widthOf(part) / (width - 1))), 0)
}

/** A Chinese character is as wide as two digits. */
const widthOf = (words: string) => words.length + (words.match(/[\u2e80-\uffef]/g)?.length ?? 0)

/** Cells that stand over several columns, the first over as many as `spans` says or over all that is printed. */
function across(cells: Cell[], spans: number[] = [printed.length]): Cell[] {
  let at = 0
  for (const span of spans) {
    const cell = cells[at]
    if (cell) cells[at] = { ...cell, columnSpan: span }
    at += span
  }
  return [...cells, ...Array<Cell>(printed.length - cells.length).fill(null)]
}

const head = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#ededed', ...lined.middle, height: 34 })

/** 合计: how many, what they come to, how many are later than planned, how many stand still or cannot be reckoned. */
function total(lines: readonly LedgerLine[], language: Language): Cell[] {
  const rows = lines.map(({ row }) => row)
  const sum = (of: (row: LedgerLine['row']) => number | null) => rows.reduce((all, row) => all + (of(row) ?? 0), 0)
  const count = (of: (row: LedgerLine['row']) => boolean) => rows.filter(of).length
  const [late, stuck, unknown] = [count(row => (row.forecast?.shiftDays ?? 0) > 0), count(row => row.stuck), count(row => !row.forecast)]
  const bold = { fontWeight: 'bold', backgroundColor: '#f5f5f5' } as const
  const words = (sentence: Sentence, span: number): Cell[] => [
    { ...text(say(sentence, language), { ...lined.middle, ...bold }), columnSpan: span, height: 24 },
    ...Array<Cell>(span - 1).fill(null),
  ]
  const amount = (value: number) => number(value, { ...lined.number, ...bold, format: '#,##0.##' })
  return [
    ...words({ zh: `合计 ${rows.length} 个`, en: `${rows.length} in all` }, 6),
    amount(sum(row => row.investment)),
    amount(sum(row => row.area)),
    ...words({ zh: `晚于方案 ${late} 个`, en: `${late} later than planned` }, 2),
    ...words({ zh: `没有留痕 ${stuck} 个，算不出 ${unknown} 个`, en: `${stuck} stand still, ${unknown} not reckoned` }, 3),
  ]
}
