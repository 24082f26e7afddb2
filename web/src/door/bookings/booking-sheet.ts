import { type Sheet, sheetOf } from '#shared/sheet.ts'
import type { Words } from '#shared/words.ts'
import type zhCN from './bookings.zh-CN.ts'

/** The words about booking a time at a station; they come with its screens. */
export const bookingSheet: Sheet<Words<typeof zhCN>> = sheetOf({
  'zh-CN': () => import('./bookings.zh-CN.ts'),
  en: () => import('./bookings.en.ts'),
})
