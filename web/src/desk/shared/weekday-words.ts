import { sharedWords } from '#shared/words.ts'

/** From Monday on. */
export const weekdayWords = (): string[] => sharedWords().weekdayLong.split(' ')
