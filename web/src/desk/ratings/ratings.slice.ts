import { callBackDay } from '@yigen/domain/ratings/call-back-day.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './ratings-first.en.ts'
import type zhCN from './ratings-first.zh-CN.ts'

export const ratingsSlice = slice(
  'ratings',
  {
    floor: 'beside',
    links: { rating: 'request' },
    clocks: { callBack: { subject: 'rating', day: callBackDay } },
    steps: { callBack: { take: 'onItsPage' } },
    records: { rating: 50 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./ratings.zh-CN.ts'), en: () => import('./ratings.en.ts') } },
)
