import type { Block } from '#papers/blocks.ts'
import type { Ink } from '#papers/break-lines.ts'
import { colours } from '#papers/colours.ts'
import { fill, rule } from '#papers/draw.ts'
import type { Paper } from '#papers/paper.ts'
import { write } from '#papers/write.ts'

export type ComparedRow = { name: string; of: readonly string[]; head?: true }
type Grid = { left: number; width: number; label: number }

const ink: Ink = { face: 'sans', size: 3.7, colour: colours.ink }
const [lead, pad, side] = [5.4, 1.5, 2]
const hair = { thick: 0.2, colour: colours.edge }

/** Premises side by side, a block a row, so that what has no room goes on overleaf between two of them. */
export const comparedRows = (grid: Grid, rows: readonly ComparedRow[]): Block[] =>
  rows.map((row, i) => (paper, top) => {
    const bottom = rowOn(paper.trial(), grid, row, top)
    const height = bottom - top
    if (row.head) fill(paper, { left: grid.left, top, width: grid.width, height }, colours.fill)
    rowOn(paper, grid, row, top)
    lines(paper, grid, row.of.length, { top, bottom, isFirst: i === 0 })
    return bottom
  })

/** Its words, each in its own column; answers where the longest ends. */
function rowOn(paper: Paper, { left, width, label }: Grid, { name, of, head }: ComparedRow, top: number): number {
  const column = (width - label) / of.length
  const at = (x: number, wide: number) => ({ left: x + side, top: top + pad, width: wide - 2 * side, lead })
  const named = write(paper, at(left, label), name, { ...ink, colour: colours.second })
  const words: Ink = head ? { ...ink, face: 'sansBold' } : ink
  const ends = of.map((said, i) => write(paper, at(left + label + i * column, column), said, words))
  return Math.max(named, ...ends) + pad
}

type Rows = { top: number; bottom: number; isFirst: boolean }

function lines(paper: Paper, { left, width, label }: Grid, columns: number, { top, bottom, isFirst }: Rows): void {
  const across = (y: number) => rule(paper, [left, y], [left + width, y], hair)
  if (isFirst) across(top)
  across(bottom)
  const inner = Array.from({ length: columns }, (_, i) => left + label + (i * (width - label)) / columns)
  for (const x of [left, ...inner, left + width]) rule(paper, [x, top], [x, bottom], hair)
}
