import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './phrases-first.en.ts'
import type zhCN from './phrases-first.zh-CN.ts'

const kept = page(
  '/phrases',
  lazyPage(() => import('./PhrasesPage.tsx'), 'PhrasesPage', ['phrases']),
)

export const phrasesSlice = slice(
  'phrases',
  {
    floor: 'people',
    pages: [{ title: 'title', route: kept, nav: [{ group: 'reference', order: 30, roles: ['officer', 'minister', 'leader'] }] }],
    links: { phrase: null },
    records: { phrase: 172 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./phrases.zh-CN.ts'), en: () => import('./phrases.en.ts') } },
)
