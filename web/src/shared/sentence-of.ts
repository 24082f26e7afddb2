import { Problem } from './problem.ts'
import { sharedWords } from './words.ts'

/** Whatever was thrown, as a sentence for the person; a fault of the program's own is not told in its words. */
export const sentenceOf = (fault: unknown): string => (fault instanceof Problem ? fault.message : sharedWords().unexpected)
