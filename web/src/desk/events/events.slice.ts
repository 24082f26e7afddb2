import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { hasMatters } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { eventQuery } from './event.queries.ts'
import type en from './events-first.en.ts'
import type zhCN from './events-first.zh-CN.ts'

const list = page(
  '/events',
  lazyPage(() => import('./EventsPage.tsx'), 'EventsPage', ['events']),
)
const one = page(
  '/events/$id',
  lazyPage(() => import('./EventPage.tsx'), 'EventPage', ['enterprises', 'events', 'requests']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(eventQuery(id)) },
)
const room = page(
  '/events/$id/room',
  lazyPage(() => import('./EventRoomPage.tsx'), 'EventRoomPage', ['events']),
)
const questions = page(
  '/event-questions',
  lazyPage(() => import('./EventQuestionsPage.tsx'), 'EventQuestionsPage', ['events']),
)

export const eventsSlice = slice(
  'events',
  {
    floor: 'beside',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [{ group: 'office', order: 63, roles: ['officer', 'minister', 'leader', 'head', 'clerk'], behind: () => true }],
      },
      { title: 'one', route: one },
      { title: 'room', route: room },
      { title: 'questions', route: questions },
    ],
    links: { event: ({ id }) => (id ? to(one, { id }) : to(list, {})) },
    records: { event: 68 },
    acts: [{ name: 'open', order: 63, when: hasMatters, take: { to: '/events' } }],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./events.zh-CN.ts'), en: () => import('./events.en.ts') },
  },
)
