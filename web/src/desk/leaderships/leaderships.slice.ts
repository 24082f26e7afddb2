import { keyEndDay, leaderAnswerDay } from '@yigen/domain/leaderships/leadership-day.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './leaderships-first.en.ts'
import type zhCN from './leaderships-first.zh-CN.ts'

export const leadershipsSlice = slice(
  'leaderships',
  {
    floor: 'beside',
    // under the project's id
    links: { leadership: 'project' },
    clocks: {
      leaderAnswer: { subject: 'leadership', day: leaderAnswerDay },
      endOfKeyAnswer: { subject: 'leadership', day: keyEndDay },
    },
    steps: { answerLeadership: { take: 'onItsPage' }, answerEndOfKey: { take: 'onItsPage' } },
    records: { leadership: 56 },
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./leaderships.zh-CN.ts'), en: () => import('./leaderships.en.ts') },
  },
)
