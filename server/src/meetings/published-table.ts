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
/** 0.35 mm, in eighths of a point */
const outer: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' }

/** 版记: who printed it and when, in 4号 one cell in, at the foot of the last page. */
export function publishedTable({ issuer, date }: MinutesPaper): Table {
  const printed = paragraph([run(`${issuer}\t${date}印发`, small)], {
    ...edges,
    tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth - page.cell }],
  })
  return new Table({
    rows: [new TableRow({ cantSplit: true, children: [new TableCell({ children: [printed], borders: { left: none, right: none } })] })],
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: [page.textWidth],
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: outer, bottom: outer, left: none, right: none, insideHorizontal: none, insideVertical: none },
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
