import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './figures-first.en.ts'
import type zhCN from './figures-first.zh-CN.ts'

const period = page(
  '/figures',
  lazyPage(() => import('./FiguresPage.tsx'), 'FiguresPage', ['exports', 'figures']),
)
const rows = page(
  '/figures/rows',
  lazyPage(() => import('./RowsPage.tsx'), 'RowsPage', ['exports', 'figures']),
)
const overdue = page(
  '/overdue',
  lazyPage(() => import('./OverduePage.tsx'), 'OverduePage', ['exports', 'figures']),
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
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./figures.zh-CN.ts'), en: () => import('./figures.en.ts') } },
)
