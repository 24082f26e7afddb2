import { useWords } from '#shared/words.ts'
import { doorSheet } from './door-sheet.ts'

/** The door's words in the language on the screen. */
export const useDoorWords = () => useWords(doorSheet)
