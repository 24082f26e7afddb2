import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './services-first.en.ts'
import type zhCN from './services-first.zh-CN.ts'

const catalogue = page(
  '/services',
  lazyPage(() => import('./ServicesPage.tsx'), 'ServicesPage', ['organisations', 'services']),
)

export const servicesSlice = slice(
  'services',
  {
    floor: 'register',
    pages: [{ title: 'title', route: catalogue, nav: [{ group: 'reference', order: 10, roles: 'all' }] }],
    links: { serviceItem: () => to(catalogue, {}) },
    records: { serviceItem: 165 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./services.zh-CN.ts'), en: () => import('./services.en.ts') } },
)
