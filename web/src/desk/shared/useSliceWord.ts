import { useTranslation } from 'react-i18next'
import type { SliceWord } from './first-word.ts'

/** A word of whichever slice, by the place where that slice has it; that the word is there, its manifest has seen to. */
export function useSliceWord() {
  const { t } = useTranslation()
  return t as unknown as (word: SliceWord, blanks?: Record<string, string>) => string
}
