import type zhCN from './shared.zh-CN.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import type { Words } from './words.ts'

/** The words of the parts that both fronts share; each front brings them before it draws anything. */
export const sharedSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('./shared.zh-CN.ts'),
  en: () => import('./shared.en.ts'),
})
