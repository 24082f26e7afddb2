import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './result-figures.en.ts'
import type zhCN from './result-figures.zh-CN.ts'

const results = page(
  '/results',
  lazyPage(() => import('./ResultsPage.tsx'), 'ResultsPage'),
)

export const resultFiguresSlice = slice(
  'result-figures',
  {
    floor: 'page',
    pages: [
      {
        title: 'title',
        route: results,
        nav: [{ group: 'office', order: 26, roles: ['officer', 'minister', 'leader', 'head', 'clerk'], behind: () => true }],
      },
    ],
  },
  words<typeof zhCN, typeof en>(),
)
