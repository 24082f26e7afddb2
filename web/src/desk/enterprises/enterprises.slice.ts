import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { seesEnterprises, working } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { useOwnEnterprises } from '../today/useOwnEnterprises.ts'
import { enterpriseQuery } from './enterprise.queries.ts'
import type en from './enterprises-first.en.ts'
import type zhCN from './enterprises-first.zh-CN.ts'
import { findEnterprises } from './find-enterprises.ts'

const list = page(
  '/enterprises',
  lazyPage(() => import('./EnterprisesPage.tsx'), 'EnterprisesPage', ['enterprises', 'exports', 'imports', 'views']),
)
const one = page(
  '/enterprises/$id',
  lazyPage(() => import('../dossiers/EnterprisePage.tsx'), 'EnterprisePage', [
    'delegations',
    'enterprises',
    'handovers',
    'members',
    'premises',
    'projects',
    'ratings',
    'requests',
    'results',
    'signs',
    'transfers',
    'verdicts',
    'visits',
  ]),
  { bring: ({ id = '' }) => void queries.prefetchQuery(enterpriseQuery(id)) },
)

export const enterprisesSlice = slice(
  'enterprises',
  {
    floor: 'register',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [{ group: 'work', order: 40, roles: working, when: seesEnterprises, useCount: useOwnEnterprises }],
      },
      { title: 'title', route: one },
    ],
    links: {
      enterprise: ({ enterpriseId }) => (enterpriseId ? to(one, { id: enterpriseId }) : null),
      fact: 'enterprise',
      contact: 'enterprise',
    },
    records: { enterprise: 80, fact: 90, contact: 100 },
    find: { kind: 'enterprise', order: 20, ask: findEnterprises },
    acts: [{ name: 'open', order: 40, when: seesEnterprises, take: { to: '/enterprises' } }],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./enterprises.zh-CN.ts'), en: () => import('./enterprises.en.ts') },
  },
)
