import { reviewDay } from '@yigen/domain/reviews/review-day.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './reviews.en.ts'
import type zhCN from './reviews.zh-CN.ts'

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
  words<typeof zhCN, typeof en>(),
)
