import type { PaperLine, PaperNames } from '@yigen/domain/meetings/minutes-paper.ts'
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx'
import { drawnTogether, fonts, headDrop, headSize, page, red, sizes } from './gb-t-9704.ts'

type Letter = { font?: string; size?: number; color?: string }

export const run = (words: string, { font = fonts.body, ...look }: Letter = {}) =>
  new TextRun({
    ...{ text: words, characterSpacing: drawnTogether },
    font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia: font },
    ...look,
  })

type Place = Omit<IParagraphOptions, 'children'>

/** A paragraph on the lines of the page. */
export const paragraph = (children: readonly ParagraphChild[], { spacing, ...place }: Place = {}) =>
  new Paragraph({
    children,
    ...{ widowControl: false, overflowPunctuation: true },
    ...{ spacing: { line: page.line, lineRule: LineRuleType.EXACT, before: 0, after: 0, ...spacing }, ...place },
  })

const cells = (n: number) => n * page.cell
const half = Math.round(page.line / 2)

export const redHead = (title: string) =>
  paragraph([run(title, { font: fonts.title, size: headSize(title), color: red })], {
    alignment: AlignmentType.CENTER,
    spacing: { before: headDrop, line: headSize(title) * 12 },
  })

export const issueLine = (issue: string) => paragraph([run(issue)], { alignment: AlignmentType.CENTER, spacing: { before: half } })

/** Who issues it and when, one cell in; 4 mm below stands the red line, as wide as the type area. */
export const issuerLine = (issuer: string, date: string) =>
  paragraph([run(`\t${issuer}\t${date}`)], {
    tabStops: [
      { type: TabStopType.LEFT, position: cells(1) },
      { type: TabStopType.RIGHT, position: page.textWidth - cells(1) },
    ],
    spacing: { before: half, after: half },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
  })

const begins = { indent: { firstLine: cells(2) }, alignment: AlignmentType.BOTH }

export function textLine(line: PaperLine) {
  if (line.level === 1) return paragraph([run(line.words, { font: fonts.part })], { ...begins, keepNext: true })
  if (line.level === 2) return paragraph([run(line.head, { font: fonts.item }), run(line.words)], begins)
  return paragraph([run(line.words)], begins)
}

/** Two cells in; what runs over begins below the first name. */
export const namesLine = ({ as, names }: PaperNames) =>
  paragraph([run(`${as}：`, { font: fonts.part }), run(names)], {
    indent: { left: cells(3 + as.length), hanging: cells(1 + as.length) },
    alignment: AlignmentType.BOTH,
  })

export const emptyLine = () => paragraph([])

export const digestLine = (digest: string) => paragraph([run(`SHA-256 ${digest}`, { size: sizes.note })], { indent: { left: cells(2) } })
