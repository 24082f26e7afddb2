import { answerDay, promisedAnswerDay, settlementDay } from '@yigen/domain/requests/matter-day.ts'
import { later } from '#shared/later.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { hasMatters, logsCalls, seesEnterprises, working } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import type { Kind } from './composer/written.ts'
import { findRequests } from './find-requests.ts'
import { requestQuery } from './request.queries.ts'
import type en from './requests-first.en.ts'
import type zhCN from './requests-first.zh-CN.ts'
import { useOpenRequests } from './useOpenRequests.ts'

const list = page(
  '/requests',
  lazyPage(() => import('./list/RequestsPage.tsx'), 'RequestsPage', ['exports', 'requests', 'services', 'views']),
)
const one = page(
  '/requests/$id',
  lazyPage(() => import('../matters/RequestPage.tsx'), 'RequestPage', [
    'assignments',
    'declines',
    'delegations',
    'enterprises',
    'lifts',
    'moves',
    'pace',
    'pauses',
    'projects',
    'ratings',
    'requests',
    'services',
    'supervisions',
    'tasks',
    'transfers',
  ]),
  { bring: ({ id = '' }) => void queries.prefetchQuery(requestQuery(id)) },
)

/** The enterprise's own words, and below them what is written, the first kind open. */
const write = (...kinds: Kind[]) =>
  ({ below: later(async () => (await import('./write-here.tsx')).writeHere(kinds)), needs: 'requestId' }) as const

export const requestsSlice = slice(
  'requests',
  {
    floor: 'matter',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [
          {
            group: 'work',
            order: 30,
            roles: working,
            when: seesEnterprises,
            behind: session => !hasMatters(session),
            useCount: useOpenRequests,
          },
        ],
      },
      { title: 'title', route: one },
    ],
    links: { request: ({ requestId }) => (requestId ? to(one, { id: requestId }) : 'enterprise') },
    clocks: {
      answer: { subject: 'request', day: answerDay, away: { words: 'arrange' } },
      settlement: { subject: 'request', day: settlementDay, away: { words: 'arrange' } },
      promisedAnswer: { subject: 'request', day: promisedAnswerDay, dated: 'promisedWhy', away: { words: 'arrange' } },
    },
    steps: {
      reply: { take: write('reply') },
      settle: { take: write('settle', 'reply') },
      promise: { take: write('promise', 'settle', 'reply') },
      arrange: { take: { below: later(async () => (await import('./ArrangeHere.tsx')).ArrangeHere), needs: 'enterpriseId' } },
      look: { take: 'onItsPage' },
    },
    records: { request: 10 },
    find: { kind: 'request', order: 30, ask: findRequests },
    acts: [
      { name: 'logCall', order: 10, when: logsCalls, take: 'logCall' },
      { name: 'overdue', order: 20, when: seesEnterprises, take: { to: '/requests', search: { state: 'overdue' } } },
    ],
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./requests.zh-CN.ts'), en: () => import('./requests.en.ts') } },
)
