import type { Block } from './blocks.ts'
import type { Ink } from './break-lines.ts'
import { colours } from './colours.ts'
import { rule, type Stroke } from './draw.ts'
import { type Words, write } from './write.ts'

export type Row = readonly [label: string, words: Words]
/** `label`: how wide the names at the left are; `pad`: above and below the words of a row. */
type Table = { left: number; width: number; label: number; lead: number; pad: number; inks: { label: Ink; words: Ink } }

const edge: Stroke = { thick: 0.3, colour: colours.ink }
const hair: Stroke = { thick: 0.2, colour: colours.line }

/** Names and what stands behind each, a block a row: a line above the first and below the last, a fine one between. */
export const rowsOf = ({ left, width, label, lead, pad, inks }: Table, rows: readonly Row[]): Block[] =>
  rows.map(([name, words], i) => (paper, top) => {
    const across = (y: number, stroke: Stroke) => rule(paper, [left, y], [left + width, y], stroke)
    across(top, i === 0 ? edge : hair)
    const named = write(paper, { left, top: top + pad, width: label, lead }, name, inks.label)
    const said = write(paper, { left: left + label, top: top + pad, width: width - label, lead }, words, inks.words)
    const bottom = Math.max(named, said) + pad
    if (i === rows.length - 1) across(bottom, edge)
    return bottom
  })
