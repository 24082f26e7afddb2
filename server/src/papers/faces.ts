import { join } from 'node:path'
import { type FontFile, openFont } from './font-file.ts'

/** Noto Sans SC and Noto Serif SC (SIL Open Font License): the serif with all of its 27,900 Chinese letters, the others with those in common use (fonts/README.md); of other writing what Chinese print has beside it: no ő, ğ or ł, no Hangul, no Arabic. */
const names = {
  sans: 'NotoSansSC-Regular',
  sansBold: 'NotoSansSC-SemiBold',
  serif: 'NotoSerifSC-Regular',
  serifBold: 'NotoSerifSC-SemiBold',
} as const

export type Face = keyof typeof names

/** Where a letter is looked for that a face lacks: the serif has nearly every one, the sans the few that it lacks. */
const others = ['serif', 'sans'] as const satisfies readonly Face[]

const folder = join(import.meta.dirname, '../../fonts')
const opened = new Map<Face, FontFile>()

/** Opened when the first paper needs it, and kept: a server that makes none pays nothing. */
export function fontOf(face: Face): FontFile {
  const font = opened.get(face) ?? openFont(join(folder, `${names[face]}.ttf`))
  opened.set(face, font)
  return font
}

/** This face, or another where that alone has the letter. */
export const faceWith = (letter: string, face: Face): Face =>
  hasLetter(face, letter) ? face : (others.find(other => hasLetter(other, letter)) ?? face)

export const hasLetter = (face: Face, letter: string): boolean => fontOf(face).glyphOf(letter.codePointAt(0) ?? 0) !== 0

/** As a PDF names it. */
export const fontNameOf = (face: Face): string => names[face]
