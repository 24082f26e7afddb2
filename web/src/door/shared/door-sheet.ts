import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import type zhCN from '../words.zh-CN.ts'

/** The door's words; brought before it draws anything. */
export const doorSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('../words.zh-CN.ts'),
  en: () => import('../words.en.ts'),
})
