import { sharedSheet } from './shared-sheet.ts'
import type { Sheet } from './sheet.ts'
import { useLanguage } from './useLanguage.ts'

/** A translation has every key of the first language, and functions with the same parameters. */
export type Words<W> = {
  [K in keyof W]: W[K] extends string ? string : W[K] extends (...blanks: infer B) => string ? (...blanks: B) => string : Words<W[K]>
}

/** A sheet's words on the screen, renewed when another language is chosen. */
export function useWords<W>(sheet: Sheet<W>): W {
  useLanguage()
  return sheet.words()
}

/** The words of the parts that both fronts share. */
export const useSharedWords = () => useWords(sharedSheet)
export const sharedWords = () => sharedSheet.words()
