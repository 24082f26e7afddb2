import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import type zhCN from './queue.zh-CN.ts'

/** The words about numbers, the screen at the door and one’s own bookings: they come with these, and not with the page of a card. */
export const queueSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('./queue.zh-CN.ts'),
  en: () => import('./queue.en.ts'),
})
