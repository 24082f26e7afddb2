import type { NoticeData } from './kinds.ts'

/** The blank `why` of a notice that something was not done: kept in both languages, for who reads it shows later. */
export const whyNotDone = {
  said: ({ whyZh, whyEn }: NoticeData) => ({ why: { zh: String(whyZh), en: String(whyEn) } }),
  derived: ['why'],
} as const
