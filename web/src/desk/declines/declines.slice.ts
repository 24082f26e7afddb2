import { appealDay, releaseDay } from '@yigen/domain/declines/decline-day.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './declines-first.en.ts'
import type zhCN from './declines-first.zh-CN.ts'

const ledger = page(
  '/declines',
  lazyPage(() => import('./DeclinesPage.tsx'), 'DeclinesPage', ['declines', 'exports', 'services', 'views']),
)

export const declinesSlice = slice(
  'declines',
  {
    floor: 'beside',
    pages: [{ title: 'ledger', route: ledger, nav: [{ group: 'office', order: 30, roles: ['minister', 'leader'] }] }],
    links: { decline: 'request', appeal: 'request', wayTried: 'request' },
    clocks: { release: { subject: 'decline', day: releaseDay }, appeal: { subject: 'appeal', day: appealDay } },
    steps: { release: { take: 'onItsPage' }, decide: { take: 'onItsPage' } },
    records: { decline: 30, appeal: 40 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./declines.zh-CN.ts'), en: () => import('./declines.en.ts') } },
)
