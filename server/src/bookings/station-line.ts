import { type Block, spread } from '#papers/blocks.ts'
import type { Ink } from '#papers/break-lines.ts'
import { colours } from '#papers/colours.ts'
import { dot, mark, rule } from '#papers/draw.ts'
import { fitting } from '#papers/fitting.ts'
import { type About, newPaper, type Paper, type PaperFile, type Point } from '#papers/paper.ts'
import { write } from '#papers/write.ts'

/** One thing that is said, in the column beside the line; answers where it ends. */
export type Said = (paper: Paper, column: { left: number; width: number; top: number }) => number
/** Of the page: its margin, and of the line its nodes and how far beside it words stand. */
export type Scale = { margin: number; indent: number; node: number; thick: number }

type Parts = {
  head: { side: number; title: string; under: string; right: string }
  foot: { words: string; size: number }
  said: readonly Said[]
}

export const bold = (size: number, colour: string = colours.ink, spacing = 0): Ink => ({ face: 'sansBold', size, colour, spacing })
export const plain = (size: number, colour: string = colours.second): Ink => ({ face: 'sans', size, colour })

/** What is put up at a station: one line from the place to the promise, a node for each thing that is said, spread over the page. */
export function stationPaper(about: About, { margin, indent, node, thick }: Scale, { head, foot, said }: Parts): PaperFile {
  const paper = newPaper(about)
  const width = paper.width - 2 * margin
  const column = { left: margin + indent, width: width - indent }
  const top = margin + head.side * 1.9
  const bottom = writeFoot(paper, { margin, width }, foot) - foot.size * 2
  const blocks = said.map(
    (one): Block =>
      (on, from) =>
        one(on, { ...column, top: from }),
  )
  const tops = spread(paper, blocks, { top, bottom })
  writeHead(paper, { margin, width }, head)
  drawNodes(
    paper,
    tops.map(at => [margin + node, at + node * 1.8]),
    { node, thick },
  )
  for (const [i, block] of blocks.entries()) block(paper, tops[i] ?? 0)
  return paper.end()
}

function writeHead(paper: Paper, { margin, width }: { margin: number; width: number }, { side, title, under, right }: Parts['head']) {
  mark(paper, { left: margin, top: margin, side })
  const left = margin + side * 1.33
  const beside = width - side * 4
  write(paper, { left, top: margin - 0.4, width: beside, lead: side * 0.64 }, title, fitting(title, bold(side * 0.56), beside))
  const small = fitting(under, plain(side * 0.33, colours.third), beside)
  write(paper, { left, top: margin + side * 0.62, width: beside, lead: side * 0.42 }, under, small)
  write(
    paper,
    { left: margin, top: margin + side * 0.06, width, lead: side * 0.44, align: 'right' },
    right,
    plain(side * 0.33, colours.third),
  )
}

/** Answers where it begins. */
function writeFoot(paper: Paper, { margin, width }: { margin: number; width: number }, { words, size }: Parts['foot']): number {
  const top = paper.height - margin - size * 1.5
  rule(paper, [margin, top - size], [margin + width, top - size], { thick: 0.25, colour: colours.line })
  write(paper, { left: margin, top, width, lead: size * 1.5 }, words, plain(size, colours.third))
  return top - size
}

function drawNodes(paper: Paper, nodes: readonly Point[], { node, thick }: Pick<Scale, 'node' | 'thick'>) {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (first && last) rule(paper, first, last, { thick, colour: colours.accent })
  for (const at of nodes.slice(0, -1)) dot(paper, at, node, colours.accent)
  if (!last) return
  // the last is what is still to come: a ring
  dot(paper, last, node * 1.55, colours.halo)
  dot(paper, last, node, colours.accent)
  dot(paper, last, node * 0.6, colours.paper)
}
