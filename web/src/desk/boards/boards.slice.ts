import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './boards.en.ts'
import type zhCN from './boards.zh-CN.ts'

const team = page(
  '/team',
  lazyPage(() => import('./TeamPage.tsx'), 'TeamPage'),
)

export const boardsSlice = slice(
  'boards',
  { floor: 'day', pages: [{ title: 'team', route: team, nav: [{ group: 'office', order: 20, roles: ['minister', 'leader'] }] }] },
  words<typeof zhCN, typeof en>(),
)
