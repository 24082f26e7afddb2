import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { hasDay } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './policies-first.en.ts'
import type zhCN from './policies-first.zh-CN.ts'
import { policyQuery } from './policy.queries.ts'

const list = page(
  '/policies',
  lazyPage(() => import('./PoliciesPage.tsx'), 'PoliciesPage', ['policies', 'requests']),
)
const draft = page(
  '/policies/draft',
  lazyPage(() => import('./DraftPolicyPage.tsx'), 'DraftPolicyPage', ['policies']),
)
const one = page(
  '/policies/$id',
  lazyPage(() => import('./PolicyPage.tsx'), 'PolicyPage', ['enterprises', 'policies']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(policyQuery(id)) },
)
const verify = page(
  '/policies/$id/verify',
  lazyPage(() => import('./VerifyPolicyPage.tsx'), 'VerifyPolicyPage', ['policies']),
)
const compare = page(
  '/policies/$id/compare',
  lazyPage(() => import('./ComparePolicyPage.tsx'), 'ComparePolicyPage', ['policies']),
)

export const policiesSlice = slice(
  'policies',
  {
    floor: 'beside',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [{ group: 'reference', order: 9, roles: ['officer', 'minister', 'leader', 'head', 'clerk'] }],
      },
      { title: 'draft', route: draft },
      { title: 'one', route: one },
      { title: 'verify', route: verify },
      { title: 'compare', route: compare },
    ],
    links: { policy: ({ id }) => (id ? to(one, { id }) : to(list, {})) },
    records: { policy: 121 },
    acts: [{ name: 'open', order: 78, when: hasDay, take: { to: '/policies' } }],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./policies.zh-CN.ts'), en: () => import('./policies.en.ts') },
  },
)
