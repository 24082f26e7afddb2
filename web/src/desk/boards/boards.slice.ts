import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './boards-first.en.ts'
import type zhCN from './boards-first.zh-CN.ts'

const team = page(
  '/team',
  lazyPage(() => import('./TeamPage.tsx'), 'TeamPage', [
    'assignments',
    'boards',
    'declines',
    'exports',
    'handovers',
    'ratings',
    'requests',
    'tasks',
  ]),
)

export const boardsSlice = slice(
  'boards',
  { floor: 'day', pages: [{ title: 'team', route: team, nav: [{ group: 'office', order: 20, roles: ['minister', 'leader'] }] }] },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./boards.zh-CN.ts'), en: () => import('./boards.en.ts') } },
)
