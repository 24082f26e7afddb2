import { decisionDay } from '@yigen/domain/site-meetings/decision-day.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './site-meetings-first.en.ts'
import type zhCN from './site-meetings-first.zh-CN.ts'

const one = page(
  '/site-meetings/$id',
  lazyPage(() => import('./SiteMeetingPage.tsx'), 'SiteMeetingPage', ['site-meetings']),
)

export const siteMeetingsSlice = slice(
  'site-meetings',
  {
    floor: 'beside',
    pages: [{ title: 'one', route: one }],
    // a decision leads to the meeting that made it
    links: { siteMeeting: ({ id }) => (id ? to(one, { id }) : null), siteDecision: ({ id }) => (id ? to(one, { id }) : null) },
    clocks: { decision: { subject: 'siteDecision', day: decisionDay, dated: 'decidedWhy' } },
    steps: { finishDecision: { take: 'onItsPage' } },
    records: { siteMeeting: 58 },
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./site-meetings.zh-CN.ts'), en: () => import('./site-meetings.en.ts') },
  },
)
