import { useLanguage } from '#shared/useLanguage.ts'
import type { Words } from '#shared/words.ts'
import en from './requests.en.ts'
import zhCN from './requests.zh-CN.ts'

export type RequestWords = Words<typeof zhCN>

/** The words about requests in the language on the screen. */
export const useRequestWords = (): RequestWords => (useLanguage() === 'en' ? en : zhCN)
