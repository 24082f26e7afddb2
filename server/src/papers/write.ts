import { breakLines, type Ink, type Line, type Piece, widthOf } from './break-lines.ts'
import { fontOf } from './faces.ts'
import { colourOf, type Paper, points } from './paper.ts'

/** `lead`: from one line to the next; `indent`: by how many letters the first line begins later. */
export type Column = { left: number; top: number; width: number; lead: number; align?: keyof typeof shares; indent?: number }
/** In one ink, or with pieces of another. */
export type Words = string | readonly (string | Piece)[]

const shares = { left: 0, center: 1 / 2, right: 1 } as const

/** Words in a column, as many lines as they need; answers where they end. */
export function write(paper: Paper, { left, top, width, lead, align = 'left', indent = 0 }: Column, words: Words, ink: Ink): number {
  const lines = breakLines([{ text: '\u3000'.repeat(indent), ink }, ...piecesOf(words, ink)], width)
  for (const [i, line] of lines.entries()) writeLine(paper, line, left + shares[align] * (width - line.width), top + i * lead, lead)
  return top + lines.length * lead
}

const piecesOf = (words: Words, ink: Ink): Piece[] => [words].flat().map(one => (typeof one === 'string' ? { text: one, ink } : one))

/** All on one height, which is that of the largest: in the middle of the line by the heights of its font, as browsers set it. */
function writeLine(paper: Paper, { pieces }: Line, left: number, top: number, lead: number): void {
  const rises = pieces.map(({ ink: { face, size } }) => {
    const { ascent, descent, unitsPerEm } = fontOf(face)
    return ((ascent + descent) / unitsPerEm / 2) * size
  })
  const baseline = top + lead / 2 + Math.max(...rises)
  let x = left
  for (const { text, ink } of pieces) {
    const spacing = points((ink.spacing ?? 0) * ink.size)
    const at = paper.place([x, baseline])
    paper.draw(
      `BT /${ink.face} ${points(ink.size)} Tf ${spacing} Tc ${colourOf(ink.colour)} rg ${at} Td ${paper.encode(ink.face, text)} Tj ET`,
    )
    x += widthOf(text, ink)
  }
}
