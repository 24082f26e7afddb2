import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './result-figures-first.en.ts'
import type zhCN from './result-figures-first.zh-CN.ts'

const results = page(
  '/results',
  lazyPage(() => import('./ResultsPage.tsx'), 'ResultsPage', ['exports', 'result-figures']),
)

export const resultFiguresSlice = slice(
  'result-figures',
  {
    floor: 'page',
    pages: [
      {
        title: 'title',
        route: results,
        nav: [
          {
            ...{ group: 'office', order: 26, roles: ['officer', 'minister', 'leader', 'head', 'clerk'], behind: () => true },
            // who works in a city comes by the picture of its districts
            when: ({ member }) => member.unitLevel !== 'city',
          },
        ],
      },
    ],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./result-figures.zh-CN.ts'), en: () => import('./result-figures.en.ts') },
  },
)
