import { createRequire } from 'node:module'
import { type FontFile, openFont } from './font-file.ts'

/** Noto Sans SC and Noto Serif SC (SIL Open Font License): some 27,900 Chinese letters each, and of other writing what Chinese print has beside it: no ő, ğ or ł, no Hangul, no Arabic. */
const files = {
  sans: { name: 'NotoSansSC-Regular', file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' },
  sansBold: { name: 'NotoSansSC-SemiBold', file: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf' },
  serif: { name: 'NotoSerifSC-Regular', file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf' },
  serifBold: { name: 'NotoSerifSC-SemiBold', file: '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf' },
} as const

export type Face = keyof typeof files

const others = { sans: 'serif', serif: 'sans', sansBold: 'serifBold', serifBold: 'sansBold' } as const satisfies Record<Face, Face>

const opened = new Map<Face, FontFile>()

/** Opened when the first paper needs it, and kept: a server that makes none pays nothing. */
export function fontOf(face: Face): FontFile {
  const font = opened.get(face) ?? openFont(createRequire(import.meta.url).resolve(files[face].file))
  opened.set(face, font)
  return font
}

/** This face, or the other of its weight where that alone has the letter: each has some Chinese ones that the other lacks. */
export const faceWith = (letter: string, face: Face): Face =>
  !hasLetter(face, letter) && hasLetter(others[face], letter) ? others[face] : face

export const hasLetter = (face: Face, letter: string): boolean => fontOf(face).glyphOf(letter.codePointAt(0) ?? 0) !== 0

/** As a PDF names it. */
export const fontNameOf = (face: Face): string => files[face].name
