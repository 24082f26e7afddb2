import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import zhCN from './door.zh-CN.ts'

/** The door's own words; brought before it draws anything. */
export const doorSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': async () => ({ default: zhCN }),
  en: () => import('./door.en.ts'),
})
