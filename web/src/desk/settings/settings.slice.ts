import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './settings-first.en.ts'
import type zhCN from './settings-first.zh-CN.ts'

const limits = page(
  '/limits',
  lazyPage(() => import('./LimitsPage.tsx'), 'LimitsPage', ['settings']),
)

export const settingsSlice = slice(
  'settings',
  {
    floor: 'people',
    pages: [{ title: 'title', route: limits, nav: [{ group: 'reference', order: 15, roles: 'all' }] }],
    links: { districtSettings: () => to(limits, {}) },
    records: { districtSettings: 168 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./settings.zh-CN.ts'), en: () => import('./settings.en.ts') } },
)
