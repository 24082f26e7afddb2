import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { hasMatters } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { visitQuery } from './visit.queries.ts'
import type en from './visits-first.en.ts'
import type zhCN from './visits-first.zh-CN.ts'

const list = page(
  '/visits',
  lazyPage(() => import('./VisitsPage.tsx'), 'VisitsPage', ['enterprises', 'exports', 'visits']),
)
const one = page(
  '/visits/$id',
  lazyPage(() => import('./VisitPage.tsx'), 'VisitPage', ['enterprises', 'visits']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(visitQuery(id)) },
)
const note = page(
  '/visit-notes/$id',
  lazyPage(() => import('./NotePage.tsx'), 'NotePage', ['enterprises', 'visits']),
)

export const visitsSlice = slice(
  'visits',
  {
    floor: 'beside',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [{ group: 'office', order: 62, roles: ['officer', 'minister', 'leader', 'head', 'clerk'], behind: () => true }],
      },
      { title: 'one', route: one },
      { title: 'note', route: note },
    ],
    links: { visit: ({ id }) => (id ? to(one, { id }) : to(list, {})) },
    records: { visit: 59 },
    acts: [{ name: 'open', order: 62, when: hasMatters, take: { to: '/visits' } }],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./visits.zh-CN.ts'), en: () => import('./visits.en.ts') },
  },
)
