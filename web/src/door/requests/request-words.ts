import { useWords, type Words } from '#shared/words.ts'
import { requestSheet } from './request-sheet.ts'
import type zhCN from './requests.zh-CN.ts'

export type RequestWords = Words<typeof zhCN>

/** The words about requests in the language on the screen. */
export const useRequestWords = (): RequestWords => useWords(requestSheet)
