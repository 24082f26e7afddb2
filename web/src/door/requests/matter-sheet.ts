import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import type zhCN from './matter.zh-CN.ts'

/** The words of a request's own screen; they come with it. */
export const matterSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('./matter.zh-CN.ts'),
  en: () => import('./matter.en.ts'),
})
