import type { MinutesPaper, PaperAddendum } from '@yigen/domain/meetings/minutes-paper.ts'
import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, type Paragraph, type Table, TextRun } from 'docx'
import { fonts, page, sizes } from './gb-t-9704.ts'
import { digestLine, emptyLine, issueLine, issuerLine, namesLine, paragraph, redHead, run, textLine } from './paper-paragraphs.ts'
import { publishedTable } from './published-table.ts'

/** Minutes as a .docx on the page of GB/T 9704-2012. R17.4 */
export async function minutesDocument(paper: MinutesPaper): Promise<Uint8Array> {
  const document = new Document({
    title: `${paper.title}（${paper.issue}）`,
    creator: paper.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia: fonts.body },
            size: sizes.body,
            language: { eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { ...page.margin, header: page.margin.top / 2, footer: page.footer, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: page.line },
        },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: [...minutes(paper), ...paper.addenda.flatMap(addendum)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const minutes = (paper: MinutesPaper): (Paragraph | Table)[] => [
  ...[redHead(paper.title), issueLine(paper.issue), issuerLine(paper.issuer, paper.date)],
  ...paper.lines.map(textLine),
  emptyLine(),
  ...paper.people.map(namesLine),
  ...signed(paper),
  publishedTable(paper),
  // what stands at the foot of the page hangs on a paragraph of that page
  paragraph([], { spacing: { line: 20 } }),
]

const signed = ({ signed, digest }: Pick<MinutesPaper, 'signed' | 'digest'>): Paragraph[] => [
  ...signed.map(namesLine),
  ...(digest ? [digestLine(digest)] : []),
]

const addendum = ({ title, lines, ...frozen }: PaperAddendum): Paragraph[] => [
  paragraph([run(title, { font: fonts.part })], { pageBreakBefore: true, alignment: AlignmentType.CENTER }),
  emptyLine(),
  ...lines.map(textLine),
  emptyLine(),
  ...signed(frozen),
]

/** — 1 — in 4号 宋体, one cell in from the outer edge: on the right of odd pages, on the left of even ones. */
function pageNumber(side: 'odd' | 'even') {
  const font = { ascii: fonts.pageNumber, hAnsi: fonts.pageNumber, eastAsia: fonts.pageNumber }
  const outer = side === 'odd' ? { alignment: AlignmentType.RIGHT, indent: { right: page.cell } } : { indent: { left: page.cell } }
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: sizes.small })
  return new Footer({ children: [paragraph([number], { ...outer, spacing: { line: sizes.small * 10 } })] })
}
