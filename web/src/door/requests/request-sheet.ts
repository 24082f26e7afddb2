import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import zhCN from './requests.zh-CN.ts'

/** The words of the first page and of every screen about requests but a request's own; brought before the door draws anything. */
export const requestSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': async () => ({ default: zhCN }),
  en: () => import('./requests.en.ts'),
})
