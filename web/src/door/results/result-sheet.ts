import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import type zhCN from './results.zh-CN.ts'

/** The words about results; they come with the part of the first page that says them. */
export const resultSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('./results.zh-CN.ts'),
  en: () => import('./results.en.ts'),
})
