import type { RosterCheck } from '@yigen/domain/imports/roster-check.ts'
import { type RosterFault, rosterFaultSentence } from '@yigen/domain/imports/roster-faults.ts'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import writeExcelFile from 'write-excel-file/node'
import { heading, number, text } from '#exports/sheet-cells.ts'
import { asItStood } from './as-it-stood.ts'

const words = {
  'zh-CN': { sheet: '有误的行', row: '原行号', fault: '问题' },
  en: { sheet: 'Faulty rows', row: 'Row', fault: 'What is wrong' },
}
const marked = { backgroundColor: '#fff3c4' }

/** The faulty rows as they stood, with their row number, the cells in question marked and the sentences behind; can be mended and uploaded again. */
export async function annotatedRoster(sheet: Sheet, check: RosterCheck, language: Language): Promise<Uint8Array> {
  const say = words[language]
  const faults = Map.groupBy(
    check.faults.filter(fault => fault.severity === 'error'),
    fault => fault.row,
  )
  const data = [
    [heading(say.row), ...sheet.header.map(heading), heading(say.fault)],
    ...sheet.rows.flatMap(({ row, cells }) => {
      const ofRow = faults.get(row)
      if (!ofRow) return []
      const columns = new Set(ofRow.map(fault => fault.column))
      const stood = sheet.header.map((_, column) => asItStood(cells[column], columns.has(column) ? marked : {}))
      return [[number(row), ...stood, text(sentences(ofRow, language), { wrap: true })]]
    }),
  ]
  const columns = [{ width: 8 }, ...sheet.header.map(() => ({ width: 18 })), { width: 60 }]
  return writeExcelFile(data, { sheet: say.sheet, columns, stickyRowsCount: 1 }).toBuffer()
}

const sentences = (faults: readonly RosterFault[], language: Language) =>
  faults.map(fault => `${fault.letter} ${fault.heading}：${rosterFaultSentence(fault, language)}`).join('\n')
