import { z } from 'zod'
import { type Language, type Sentence, say } from '#wire/language.ts'

/** Bounds of one roster file; beyond them it is refused whole, with a sentence. */
export const rosterLimits = {
  bytes: 20_000_000,
  unzippedBytes: 200_000_000,
  rows: 20_000,
  columns: 100,
  cellCharacters: 500,
  seconds: 20,
} as const

/** A cell as the file has it: text, number, a day (`2026-11-24`), a formula as it is written, a number whose format shows a fraction of it (`#,##0.0,"万"`), or nothing. */
export const RosterCell = z.union([
  z.string(),
  z.number(),
  z.strictObject({ date: z.iso.date() }),
  z.strictObject({ formula: z.string() }),
  z.strictObject({ scaled: z.number() }),
  z.null(),
])
export type RosterCell = z.infer<typeof RosterCell>

/** `row` is the number a person sees in Excel (from 1); `cells` are in column order and may be shorter than the header. */
export const SheetRow = z.strictObject({ row: z.number().int(), cells: z.array(RosterCell) })
export type SheetRow = z.infer<typeof SheetRow>

/** One sheet, read but not judged. `above` holds the lines over the header (a title, “单位：万元”). Plain JSON. */
export const Sheet = z.strictObject({
  fileName: z.string(),
  sheetName: z.string(),
  otherSheets: z.array(z.string()),
  headerRow: z.number().int(),
  header: z.array(z.string()),
  above: z.array(z.string()),
  rows: z.array(SheetRow),
  /** rows that the file hides or filters away; absent: none */
  hiddenRows: z.array(z.number().int()).optional(),
  /** rows in which cells are merged side by side; absent: none */
  mergedRows: z.array(z.number().int()).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'gb18030']).nullable(),
  sha256: z.string(),
})
export type Sheet = z.infer<typeof Sheet>

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The cell as a person reads it in the sheet. */
export function written(cell: RosterCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  if ('scaled' in cell) return String(cell.scaled)
  return 'date' in cell ? cell.date : cell.formula
}

/** The rows before and after `row`, with it, as they stand in the sheet: the little excerpt beside a fault. */
export function excerpt(sheet: Sheet, row: number): { row: number; cells: string[] }[] {
  const at = sheet.rows.findIndex(each => each.row === row)
  if (at < 0) return []
  return sheet.rows
    .slice(Math.max(0, at - 1), at + 2)
    .map(each => ({ row: each.row, cells: sheet.header.map((_, column) => written(each.cells[column])) }))
}

const unread: Sentence = {
  zh: '只读第一张工作表“{sheet}”，没有读：{others}。',
  en: 'Only the first sheet “{sheet}” is read; not read: {others}.',
}

/** Which sheets of the file are not read, or '' when there is only one. */
export function otherSheetsSentence({ sheetName, otherSheets }: Pick<Sheet, 'sheetName' | 'otherSheets'>, language: Language): string {
  if (otherSheets.length === 0) return ''
  return say(unread, language, { sheet: sheetName, others: otherSheets.join(language === 'en' ? ', ' : '、') })
}
