import type { Paper } from './paper.ts'

/** A part of a paper, from a height on; answers where it ends. */
export type Block = (paper: Paper, top: number) => number

/** As high as it stands: laid out once on a paper that nobody keeps. */
const heightOf = (paper: Paper, block: Block): number => block(paper.trial(), 0)

/** What stands above the first of them never ends a page alone. */
export const headed = (head: Block, blocks: readonly Block[]): Block[] =>
  blocks.map((block, i) => (i === 0 ? (paper, top) => block(paper, head(paper, top)) : block))

/** One below the other, each as a whole; what has no room any more begins the next page. Answers where the last one ends. */
export function flow(
  paper: Paper,
  blocks: readonly Block[],
  { top, bottom, nextTop }: { top: number; bottom: number; nextTop: number },
): number {
  let y = top
  for (const block of blocks) {
    if (y > nextTop && y + heightOf(paper, block) > bottom) {
      paper.nextPage()
      y = nextTop
    }
    y = block(paper, y)
  }
  return y
}

/** Where each begins when they are spread over the page, the gaps between them alike. */
export function spread(paper: Paper, blocks: readonly Block[], { top, bottom }: { top: number; bottom: number }): number[] {
  const heights = blocks.map(block => heightOf(paper, block))
  const gap = (bottom - top - heights.reduce((sum, height) => sum + height, 0)) / (blocks.length - 1)
  return heights.map((_, i) => heights.slice(0, i).reduce((at, height) => at + height + gap, top))
}
