import { transferDay } from '@yigen/domain/transfers/transfer-day.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { hasMatters } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { transferQuery } from './transfer.queries.ts'
import type en from './transfers-first.en.ts'
import type zhCN from './transfers-first.zh-CN.ts'

const list = page(
  '/transfers',
  lazyPage(() => import('./TransfersPage.tsx'), 'TransfersPage', ['exports', 'transfers']),
)
const one = page(
  '/transfers/$id',
  lazyPage(() => import('./TransferPage.tsx'), 'TransferPage', ['transfers']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(transferQuery(id)) },
)

export const transfersSlice = slice(
  'transfers',
  {
    floor: 'beside',
    pages: [
      { title: 'title', route: list, nav: [{ group: 'office', order: 75, roles: ['minister', 'leader'], behind: () => true }] },
      { title: 'one', route: one },
    ],
    links: { transfer: ({ id }) => (id ? to(one, { id }) : to(list, {})) },
    clocks: { transfer: { subject: 'transfer', day: transferDay } },
    steps: { acceptTransfer: { take: 'onItsPage' } },
    records: { transfer: 116 },
    acts: [{ name: 'open', order: 75, when: hasMatters, take: { to: '/transfers' } }],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./transfers.zh-CN.ts'), en: () => import('./transfers.en.ts') },
  },
)
