import { milestoneDay } from '@yigen/domain/plans/milestone-day.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './plans.en.ts'
import type zhCN from './plans.zh-CN.ts'

export const plansSlice = slice(
  'plans',
  {
    floor: 'beside',
    links: { milestone: 'enterprise', plan: 'enterprise' },
    clocks: { milestone: { subject: 'milestone', day: milestoneDay }, chase: { subject: 'milestone', day: milestoneDay } },
    steps: {
      finishMilestone: { own: true, take: 'onItsPage' },
      chaseAuthority: { own: true, take: 'onItsPage' },
    },
    records: { plan: 56, milestone: 57 },
  },
  words<typeof zhCN, typeof en>(),
)
