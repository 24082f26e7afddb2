import { createRequire } from 'node:module'
import { type FontFile, openFont } from './font-file.ts'

/** Noto Sans SC and Noto Serif SC (SIL Open Font License): every letter of GB 18030 that a name is written with. */
const files = {
  sans: { name: 'NotoSansSC-Regular', file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf' },
  sansBold: { name: 'NotoSansSC-SemiBold', file: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf' },
  serif: { name: 'NotoSerifSC-Regular', file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf' },
  serifBold: { name: 'NotoSerifSC-SemiBold', file: '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf' },
} as const

export type Face = keyof typeof files

const opened = new Map<Face, FontFile>()

/** Opened when the first paper needs it, and kept: a server that makes none pays nothing. */
export function fontOf(face: Face): FontFile {
  const font = opened.get(face) ?? openFont(createRequire(import.meta.url).resolve(files[face].file))
  opened.set(face, font)
  return font
}

/** As a PDF names it. */
export const fontNameOf = (face: Face): string => files[face].name
