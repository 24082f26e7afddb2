import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { slice, words } from '../shared/slice.ts'
import { matchesQuery } from './verdict.queries.ts'
import type en from './verdicts-first.en.ts'
import type zhCN from './verdicts-first.zh-CN.ts'

const list = page(
  '/enterprises/$id/policies',
  lazyPage(() => import('./MatchesPage.tsx'), 'MatchesPage', ['enterprises', 'verdicts']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(matchesQuery(id)) },
)
const one = page(
  '/enterprises/$id/policies/$policyId',
  lazyPage(() => import('./VerdictPage.tsx'), 'VerdictPage', ['verdicts']),
)

export const verdictsSlice = slice(
  'verdicts',
  {
    floor: 'beside',
    pages: [
      { title: 'title', route: list },
      { title: 'one', route: one },
    ],
    links: { policyFact: ({ enterpriseId }) => (enterpriseId ? to(list, { id: enterpriseId }) : null) },
    records: { policyFact: 131 },
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./verdicts.zh-CN.ts'), en: () => import('./verdicts.en.ts') },
  },
)
