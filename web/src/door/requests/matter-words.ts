import { useWords, type Words } from '#shared/words.ts'
import type zhCN from './matter.zh-CN.ts'
import { matterSheet } from './matter-sheet.ts'
import { type RequestWords, useRequestWords } from './request-words.ts'

export type MatterWords = RequestWords & Words<typeof zhCN>

/** All words of a request's own screen in the language on the screen. */
export const useMatterWords = (): MatterWords => ({ ...useRequestWords(), ...useWords(matterSheet) })
