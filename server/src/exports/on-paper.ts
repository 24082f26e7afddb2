import type { Feature, Image } from 'write-excel-file/node'

type FileContent = Image['content']

/** `columns` of them from the left are printed, down to row `lastRow`; row `headRow` stands on each page. */
export type OnPaper = { sheet: string; columns: number; headRow: number; lastRow: number; pageOf: string }

/** The sheet as it goes to the printer: A4 across, as wide as the page, the heads on each, the page's number at the foot. */
export const onPaper = ({ sheet, columns, headRow, lastRow, pageOf }: OnPaper): Feature<FileContent> => {
  const called = `'${escaped(sheet.replaceAll("'", "''"))}'`
  const names = `<definedNames>${name('Print_Area', `${called}!$A$1:$${letter(columns)}$${lastRow}`)}${name('Print_Titles', `${called}!$${headRow}:$${headRow}`)}</definedNames>`
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: xml => xml.replace('<definedNames/>', names) },
        'xl/worksheets/sheet{id}.xml': {
          transform: xml =>
            xml
              .replace(/<worksheet[^>]*>/, opening => `${opening}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
              .replace(/<pageMargins[^>]*\/>|<pageSetup[^>]*\/>/g, '')
              .replace('</worksheet>', `${setup(pageOf)}</worksheet>`),
        },
      },
    },
  }
}

const name = (called: string, range: string) => `<definedName name="_xlnm.${called}" localSheetId="0">${range}</definedName>`

/** In inches; `paperSize` 9 is A4. The order of these elements is the standard's. */
const setup = (pageOf: string) =>
  '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  `<headerFooter><oddFooter>&amp;C${escaped(pageOf)}</oddFooter></headerFooter>`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letter = (column: number) => String.fromCharCode('A'.charCodeAt(0) + column - 1)
