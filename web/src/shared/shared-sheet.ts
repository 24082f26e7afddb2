import zhCN from './shared.zh-CN.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import type { Words } from './words.ts'

/** The words of the parts that both fronts share; each front brings them before it draws anything. The first language comes with the code that shows it. */
export const sharedSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': async () => ({ default: zhCN }),
  en: () => import('./shared.en.ts'),
})
