import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './wall-first.en.ts'
import type zhCN from './wall-first.zh-CN.ts'

const wall = page(
  '/wall',
  lazyPage(() => import('./WallPage.tsx'), 'WallPage', ['result-figures', 'wall']),
  { bare: true },
)

export const wallSlice = slice(
  'wall',
  {
    floor: 'day',
    pages: [
      {
        title: 'title',
        route: wall,
        nav: [{ group: 'office', order: 28, roles: ['leader'], behind: () => true, when: ({ member }) => member.unitLevel !== 'city' }],
      },
    ],
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./wall.zh-CN.ts'), en: () => import('./wall.en.ts') } },
)
