import { useLanguage } from '#shared/useLanguage.ts'
import type { Words } from '#shared/words.ts'
import en from './door.en.ts'
import zhCN from './door.zh-CN.ts'

/** The door's words in the language on the screen. */
export const useDoorWords = (): Words<typeof zhCN> => (useLanguage() === 'en' ? en : zhCN)
