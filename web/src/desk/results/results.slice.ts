import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { slice, words } from '../shared/slice.ts'
import { toVerifyQuery } from './result.queries.ts'
import type en from './results-first.en.ts'
import type zhCN from './results-first.zh-CN.ts'

const check = page(
  '/results/check',
  lazyPage(() => import('./ResultsToVerifyPage.tsx'), 'ResultsToVerifyPage', ['enterprises', 'results']),
  { bring: () => void queries.prefetchQuery(toVerifyQuery) },
)

export const resultsSlice = slice(
  'results',
  {
    floor: 'beside',
    pages: [
      {
        title: 'title',
        route: check,
        nav: [{ group: 'office', order: 15, roles: ['officer', 'minister', 'head', 'clerk', 'leader'] }],
      },
    ],
    links: { result: () => to(check, {}) },
    records: { result: 58 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./results.zh-CN.ts'), en: () => import('./results.en.ts') } },
)
