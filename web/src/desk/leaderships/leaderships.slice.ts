import { keyEndDay, leaderAnswerDay } from '@yigen/domain/leaderships/leadership-day.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './leaderships.en.ts'
import type zhCN from './leaderships.zh-CN.ts'

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
  words<typeof zhCN, typeof en>(),
)
