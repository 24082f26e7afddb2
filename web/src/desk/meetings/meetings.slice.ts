import { askingDay, meetingDecisionDay } from '@yigen/domain/meetings/meeting-decision-day.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './meetings-first.en.ts'
import type zhCN from './meetings-first.zh-CN.ts'

export const meetingsSlice = slice(
  'meetings',
  {
    floor: 'beside',
    links: { meeting: null, meetingSeries: null, agendaItem: null, difficulty: 'enterprise', meetingDecision: null, asking: null },
    clocks: {
      meetingDecision: { subject: 'meetingDecision', day: meetingDecisionDay, dated: 'decidedWhy' },
      asking: { subject: 'asking', day: askingDay, dated: 'askedWhy' },
    },
    steps: { finishMeetingDecision: { take: 'onItsPage' }, chaseAsking: { take: 'onItsPage' } },
    records: { meeting: 60, meetingSeries: 61, difficulty: 62 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./meetings.zh-CN.ts'), en: () => import('./meetings.en.ts') } },
)
