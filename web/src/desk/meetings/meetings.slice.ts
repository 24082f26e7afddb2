import { askingDay, meetingDecisionDay } from '@yigen/domain/meetings/meeting-decision-day.ts'
import { later } from '#shared/later.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { hasMatters } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { decisionQuery, meetingQuery, minutesQuery, myWeekQuery, seriesQuery } from './meeting.queries.ts'
import { chaseAsking } from './meeting.steps.ts'
import type en from './meetings-first.en.ts'
import type zhCN from './meetings-first.zh-CN.ts'

const list = page(
  '/meetings',
  lazyPage(() => import('./MeetingsPage.tsx'), 'MeetingsPage', ['meetings', 'members']),
  { bring: () => void queries.prefetchQuery(seriesQuery) },
)
const one = page(
  '/meetings/$id',
  lazyPage(() => import('./MeetingPage.tsx'), 'MeetingPage', ['meetings', 'members']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(meetingQuery(id)) },
)
const room = page(
  '/meetings/$id/room',
  lazyPage(() => import('./RoomPage.tsx'), 'RoomPage', ['meetings']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(meetingQuery(id)) },
)
const minutes = page(
  '/meetings/$id/minutes',
  lazyPage(() => import('./MinutesPage.tsx'), 'MinutesPage', ['exports', 'meetings']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(minutesQuery(id)) },
)
const decision = page(
  '/meeting-decisions/$id',
  lazyPage(() => import('./DecisionPage.tsx'), 'DecisionPage', ['meetings']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(decisionQuery(id)) },
)
const week = page(
  '/my-week',
  lazyPage(() => import('./MyWeekPage.tsx'), 'MyWeekPage', ['meetings']),
  { bring: () => void queries.prefetchQuery(myWeekQuery) },
)

export const meetingsSlice = slice(
  'meetings',
  {
    floor: 'beside',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [{ group: 'office', order: 18, roles: ['officer', 'minister', 'leader', 'head', 'clerk'] }],
      },
      { title: 'title', route: one },
      { title: 'room', route: room },
      { title: 'minutes', route: minutes },
      { title: 'decision', route: decision },
      { title: 'myWeek', route: week },
    ],
    // a decision leads to the meeting that made it where one sees it, an item to that on whose agenda it stands
    links: {
      meeting: ({ id }) => (id ? to(one, { id }) : to(list, {})),
      meetingSeries: () => to(list, {}),
      agendaItem: ({ id }) => (id ? to(one, { id }) : to(list, {})),
      difficulty: 'enterprise',
      meetingDecision: ({ id }) => (id ? to(decision, { id }) : null),
      asking: ({ id }) => (id ? to(one, { id }) : null),
    },
    clocks: {
      meetingDecision: { subject: 'meetingDecision', day: meetingDecisionDay, dated: 'decidedWhy' },
      asking: { subject: 'asking', day: askingDay, dated: 'askedWhy' },
    },
    steps: {
      finishMeetingDecision: { take: { below: later(async () => (await import('./FinishDecisionHere.tsx')).FinishDecisionHere) } },
      chaseAsking: { take: { atOnce: ({ subject }) => chaseAsking(subject.id) } },
    },
    acts: [{ name: 'raise', order: 48, when: hasMatters, take: { to: '/my-week' } }],
    records: { meeting: 60, meetingSeries: 61, difficulty: 62 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./meetings.zh-CN.ts'), en: () => import('./meetings.en.ts') } },
)
