import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './history.en.ts'
import type zhCN from './history.zh-CN.ts'

const list = page(
  '/history',
  lazyPage(() => import('./HistoryPage.tsx'), 'HistoryPage'),
)

export const historySlice = slice(
  'history',
  {
    floor: 'people',
    pages: [{ title: 'title', route: list, nav: [{ group: 'administration', order: 30, roles: ['auditAdministrator'] }] }],
  },
  words<typeof zhCN, typeof en>(),
)
