import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import type zhCN from './premises.zh-CN.ts'

/** The words about premises; they come with the part of the first page that says them. */
export const siteOpinionSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('./premises.zh-CN.ts'),
  en: () => import('./premises.en.ts'),
})
