import { type Face, faceWith, fontOf } from './faces.ts'

/** How letters look; sizes are in millimetres. `spacing`: what is added behind each letter, in ems. */
export type Ink = { face: Face; size: number; colour: string; spacing?: number }
/** Letters that look alike, side by side. */
export type Piece = { text: string; ink: Ink }
export type Line = { pieces: Piece[]; width: number }

type Letter = { letter: string; ink: Ink; width: number }

/** Text of a paper in lines of a width: Chinese breaks between any two letters but where a line may not begin or end, other words break between words; what is longer than a line is broken where the line ends. */
export function breakLines(pieces: readonly Piece[], width: number): Line[] {
  const paragraphs = splitAtBreaks(pieces.flatMap(lettersOf))
  return paragraphs.flatMap(letters => filled(letters, width).map(toLine))
}

export const widthOf = (text: string, { face, size, spacing = 0 }: Ink): number => {
  const font = fontOf(face)
  const advance = (letter: string) => font.advanceOf(font.glyphOf(letter.codePointAt(0) ?? 0)) / font.unitsPerEm
  return Array.from(text).reduce((sum, letter) => sum + (advance(letter) + spacing) * size, 0)
}

const lettersOf = ({ text, ink }: Piece): Letter[] =>
  Array.from(shownText(text), letter => {
    const face = faceWith(letter, ink.face)
    const own = face === ink.face ? ink : { ...ink, face }
    return { letter, ink: own, width: widthOf(letter, own) }
  })

/** Without what nobody sees, for which a font would show a box. */
const shownText = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')

function splitAtBreaks(letters: readonly Letter[]): Letter[][] {
  const paragraphs: Letter[][] = [[]]
  for (const one of letters) {
    if (one.letter === '\n') paragraphs.push([])
    else paragraphs.at(-1)?.push(one)
  }
  return paragraphs
}

function filled(letters: readonly Letter[], width: number): Letter[][] {
  const lines: Letter[][] = []
  let rest = letters
  while (rest.length > 0) {
    const end = endOfLine(rest, width)
    lines.push(trimmed(rest.slice(0, end)))
    rest = rest.slice(end)
    while (rest[0]?.letter === ' ') rest = rest.slice(1)
  }
  return lines.length > 0 ? lines : [[]]
}

/** How many letters stand on the next line, one at least. */
function endOfLine(letters: readonly Letter[], width: number): number {
  let [used, last] = [0, 0]
  for (const [i, one] of letters.entries()) {
    const before = letters[i - 1]
    if (before && mayBreak(before.letter, one.letter)) last = i
    used += one.width
    // a hair: sums of floats
    if (used > width + 1e-6 && one.letter !== ' ') return last || Math.max(i, 1)
  }
  return letters.length
}

const neverFirst = /[，。、；：？！）〕】》〉」』”’…—·％%‰℃,.;:?!)\]}]/u
const neverLast = /[（〔【《〈「『“‘([{￥¥$]/u
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef“”‘’…—]/u

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || neverFirst.test(after) || neverLast.test(before)) return false
  return before === ' ' || (/[-/]/.test(before) && !/\d/.test(after)) || wide.test(before) || wide.test(after)
}

function trimmed(line: Letter[]): Letter[] {
  const end = line.findLastIndex(({ letter }) => letter !== ' ')
  return line.slice(0, end + 1)
}

function toLine(letters: readonly Letter[]): Line {
  const pieces: Piece[] = []
  for (const { letter, ink } of letters) {
    const last = pieces.at(-1)
    if (last?.ink === ink) last.text += letter
    else pieces.push({ text: letter, ink })
  }
  return { pieces, width: letters.reduce((sum, one) => sum + one.width, 0) }
}
