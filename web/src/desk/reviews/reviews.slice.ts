import { reviewDay } from '@yigen/domain/reviews/review-day.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './reviews-first.en.ts'
import type zhCN from './reviews-first.zh-CN.ts'

export const reviewsSlice = slice(
  'reviews',
  {
    floor: 'beside',
    // under the project's id
    links: { review: 'project' },
    clocks: { review: { subject: 'review', day: reviewDay } },
    steps: { recordReview: { take: 'onItsPage' } },
    records: { review: 57 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./reviews.zh-CN.ts'), en: () => import('./reviews.en.ts') } },
)
