import type { MinutesPaper } from '@yigen/domain/meetings/minutes-paper.ts'
import {
  BorderStyle,
  type IBorderOptions,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import { page, sizes } from './gb-t-9704.ts'
import { paragraph, run } from './paper-paragraphs.ts'

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** eighths of a point: 0.35 mm outside, 0.25 mm between */
const outer: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const inner: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: '000000' }

/** 版记: who gets a copy, who printed it and when, in 4号 one cell in, at the foot of the last page. */
export function publishedTable({ copies, issuer, date }: MinutesPaper): Table {
  const printed = paragraph([run(`${issuer}\t${date}印发`, small)], {
    ...edges,
    tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth - page.cell }],
  })
  const rows = [...(copies ? [copied(copies)] : []), printed]
  return new Table({
    rows: rows.map(
      row => new TableRow({ cantSplit: true, children: [new TableCell({ children: [row], borders: { left: none, right: none } })] }),
    ),
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: [page.textWidth],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: outer, bottom: outer, left: none, right: none, insideHorizontal: inner, insideVertical: none },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      absoluteHorizontalPosition: 0,
    },
  })
}

const small = { size: sizes.small }
const edges = { indent: { left: page.cell, right: page.cell } }

const copied = (copies: string) =>
  paragraph([run(`抄送：${copies}`, small)], { indent: { ...edges.indent, left: page.cell + threeSmall, hanging: threeSmall } })
const threeSmall = 3 * sizes.small * 10
