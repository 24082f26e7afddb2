import { type Language, type Sentence, say } from '@yigen/domain/wire/language.ts'
import writeExcelFile from 'write-excel-file/node'
import { type Cell, heading, text } from '#exports/sheet-cells.ts'

export type TemplateColumn = { title: string; width: number; example: Sentence; how: Sentence }
type Template = { sheet: Sentence; columns: readonly TemplateColumn[] /** what holds for the sheet as a whole */; whole: Sentence }

/** An empty sheet to fill in: headings, one marked example row, a second sheet that explains every column. */
export async function sheetTemplate({ sheet, columns, whole }: Template, language: Language): Promise<Uint8Array> {
  const notes: Cell[][] = [
    [heading(say({ zh: '列', en: 'Column' }, language)), heading(say({ zh: '怎样填', en: 'How to fill it in' }, language))],
    ...columns.map(({ title, how }) => [text(title), text(say(how, language))]),
    [text(say({ zh: '全表', en: 'The sheet' }, language)), text(say(whole, language))],
  ]
  return writeExcelFile([
    {
      data: [
        columns.map(({ title }) => heading(title)),
        columns.map(({ example }) => text(say(example, language), { textColor: '#7a8582', fontStyle: 'italic' })),
      ],
      sheet: say(sheet, language),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    { data: notes, sheet: say({ zh: '填写说明', en: 'How to' }, language), columns: [{ width: 18 }, { width: 80 }] },
  ]).toBuffer()
}
