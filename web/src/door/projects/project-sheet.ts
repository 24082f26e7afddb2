import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import type zhCN from './projects.zh-CN.ts'

/** The words about projects; they come with the screens that say them. */
export const projectSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('./projects.zh-CN.ts'),
  en: () => import('./projects.en.ts'),
})
