import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import type zhCN from './events.zh-CN.ts'

/** The words about events; they come with the screens that say them. */
export const eventSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('./events.zh-CN.ts'),
  en: () => import('./events.en.ts'),
})
