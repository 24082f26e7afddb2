import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './figures.en.ts'
import type zhCN from './figures.zh-CN.ts'

const period = page(
  '/figures',
  lazyPage(() => import('./FiguresPage.tsx'), 'FiguresPage'),
)
const rows = page(
  '/figures/rows',
  lazyPage(() => import('./RowsPage.tsx'), 'RowsPage'),
)
const overdue = page(
  '/overdue',
  lazyPage(() => import('./OverduePage.tsx'), 'OverduePage'),
)

export const figuresSlice = slice(
  'figures',
  {
    floor: 'page',
    pages: [
      { title: 'title', route: period, nav: [{ group: 'office', order: 25, roles: ['minister', 'leader'] }] },
      { title: 'rowsTitle', route: rows },
      { title: 'overdueTitle', route: overdue },
    ],
  },
  words<typeof zhCN, typeof en>(),
)
