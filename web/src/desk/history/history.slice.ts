import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './history-first.en.ts'
import type zhCN from './history-first.zh-CN.ts'

const list = page(
  '/history',
  lazyPage(() => import('./HistoryPage.tsx'), 'HistoryPage', 'all'),
)

export const historySlice = slice(
  'history',
  {
    floor: 'people',
    pages: [{ title: 'title', route: list, nav: [{ group: 'administration', order: 30, roles: ['auditAdministrator'] }] }],
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./history.zh-CN.ts'), en: () => import('./history.en.ts') } },
)
