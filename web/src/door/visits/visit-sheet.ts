import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import type zhCN from './visits.zh-CN.ts'

/** The words about visits; they come with the part of the first page that says them. */
export const visitSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('./visits.zh-CN.ts'),
  en: () => import('./visits.en.ts'),
})
