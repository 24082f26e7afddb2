import type { Language } from '@yigen/domain/wire/language.ts'
import { language, needForLanguage } from './language.ts'

/** Words that come in one file per language. */
export type Sheet<W> = { bring: () => Promise<void>; words: () => W }

/** Only the file of the language on the screen is brought; another one when it is chosen, before it is shown. */
export function sheetOf<W>(files: Record<Language, () => Promise<{ default: W }>>): Sheet<W> {
  const brought = new Map<Language, W>()
  const bringIn = async (wanted: Language) => {
    if (!brought.has(wanted)) brought.set(wanted, (await files[wanted]()).default)
  }
  return {
    bring: () => {
      needForLanguage(bringIn)
      return bringIn(language())
    },
    words: () => {
      const words = brought.get(language())
      if (words === undefined) throw new Error('words are shown before they were brought')
      return words
    },
  }
}
