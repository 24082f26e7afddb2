import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { hasDay } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { findProjects } from './find-projects.ts'
import { projectQuery } from './project.queries.ts'
import type en from './projects-first.en.ts'
import type zhCN from './projects-first.zh-CN.ts'
import { useOpenProjects } from './useOpenProjects.ts'

const list = page(
  '/projects',
  lazyPage(() => import('../landings/list/ProjectsPage.tsx'), 'ProjectsPage', ['enterprises', 'exports', 'projects', 'requests', 'views']),
)
const ledger = page(
  '/projects/ledger',
  lazyPage(() => import('../landings/list/LedgerPage.tsx'), 'LedgerPage', ['exports', 'projects', 'views']),
)
const one = page(
  '/projects/$id',
  lazyPage(() => import('../landings/page/ProjectPage.tsx'), 'ProjectPage', [
    'enterprises',
    'leaderships',
    'lifts',
    'members',
    'plans',
    'premises',
    'projects',
    'results',
    'reviews',
    'site-meetings',
  ]),
  { bring: ({ id = '' }) => void queries.prefetchQuery(projectQuery(id)) },
)

const gates = page(
  '/gates',
  lazyPage(() => import('./gates/GatesPage.tsx'), 'GatesPage', ['enterprises', 'projects']),
)

export const projectsSlice = slice(
  'projects',
  {
    floor: 'beside',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [
          { group: 'work', order: 50, roles: ['officer', 'minister', 'leader'], useCount: useOpenProjects },
          { group: 'work', order: 51, roles: ['head', 'clerk'], unless: ['officer', 'minister', 'leader'], behind: () => true },
        ],
      },
      { title: 'ledger', route: ledger },
      { title: 'one', route: one },
      { title: 'gates.title', route: gates, nav: [{ group: 'reference', order: 11, roles: ['officer', 'minister', 'leader'] }] },
    ],
    links: { project: ({ id }) => (id ? to(one, { id }) : to(list, {})), gate: () => to(gates, {}), evidence: 'project' },
    records: { project: 55, gate: 169 },
    find: { kind: 'project', order: 25, ask: findProjects },
    acts: [{ name: 'open', order: 45, when: hasDay, take: { to: '/projects' } }],
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./projects.zh-CN.ts'), en: () => import('./projects.en.ts') } },
)
