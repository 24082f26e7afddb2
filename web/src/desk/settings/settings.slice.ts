import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './settings.en.ts'
import type zhCN from './settings.zh-CN.ts'

const limits = page(
  '/limits',
  lazyPage(() => import('./LimitsPage.tsx'), 'LimitsPage'),
)

export const settingsSlice = slice(
  'settings',
  {
    floor: 'people',
    pages: [{ title: 'title', route: limits, nav: [{ group: 'reference', order: 15, roles: 'all' }] }],
    links: { districtSettings: () => to(limits, {}) },
    records: { districtSettings: 168 },
  },
  words<typeof zhCN, typeof en>(),
)
