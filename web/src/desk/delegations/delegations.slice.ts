import { delegationDay } from '@yigen/domain/delegations/delegation-day.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { hasMatters } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { delegationQuery } from './delegation.queries.ts'
import type en from './delegations-first.en.ts'
import type zhCN from './delegations-first.zh-CN.ts'

const list = page(
  '/delegations',
  lazyPage(() => import('./DelegationsPage.tsx'), 'DelegationsPage', ['delegations', 'exports']),
)
const one = page(
  '/delegations/$id',
  lazyPage(() => import('./DelegationPage.tsx'), 'DelegationPage', ['delegations', 'enterprises']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(delegationQuery(id)) },
)
export const delegationsSlice = slice(
  'delegations',
  {
    floor: 'beside',
    pages: [
      { title: 'title', route: list, nav: [{ group: 'office', order: 14, roles: ['officer', 'minister', 'leader'], behind: () => true }] },
      { title: 'one', route: one },
    ],
    links: { delegation: ({ id }) => (id ? to(one, { id }) : to(list, {})) },
    clocks: { delegationReceipt: { subject: 'delegation', day: delegationDay } },
    steps: { signReceipt: { take: 'onItsPage' } },
    records: { delegation: 117 },
    acts: [{ name: 'open', order: 74, when: hasMatters, take: { to: '/delegations' } }],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./delegations.zh-CN.ts'), en: () => import('./delegations.en.ts') },
  },
)
