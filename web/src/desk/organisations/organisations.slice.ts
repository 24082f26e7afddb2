import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './organisations-first.en.ts'
import type zhCN from './organisations-first.zh-CN.ts'

const units = page(
  '/units',
  lazyPage(() => import('./page/UnitsPage.tsx'), 'UnitsPage', ['organisations']),
)

export const organisationsSlice = slice(
  'organisations',
  {
    floor: 'people',
    pages: [{ title: 'units', route: units, nav: [{ group: 'administration', order: 20, roles: ['systemAdministrator'] }] }],
    links: { unit: () => to(units, {}), district: () => to(units, {}) },
    records: { unit: 150, district: 160 },
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./organisations.zh-CN.ts'), en: () => import('./organisations.en.ts') },
  },
)
