import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import type zhCN from './delegations.zh-CN.ts'

/** The words about acting on behalf; they come with the screens that say them. */
export const delegationSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('./delegations.zh-CN.ts'),
  en: () => import('./delegations.en.ts'),
})
