import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import { followsEnterprises } from './sign-readers.ts'
import type en from './signs-first.en.ts'
import type zhCN from './signs-first.zh-CN.ts'

const list = page(
  '/signs',
  lazyPage(() => import('./SignsPage.tsx'), 'SignsPage', ['exports', 'signs', 'visits']),
)
const rules = page(
  '/sign-rules',
  lazyPage(() => import('./SignRulesPage.tsx'), 'SignRulesPage', ['signs']),
)

export const signsSlice = slice(
  'signs',
  {
    floor: 'page',
    pages: [
      { title: 'title', route: list, nav: [{ group: 'office', order: 61, roles: ['officer', 'minister', 'leader'], behind: () => true }] },
      { title: 'rules', route: rules },
    ],
    links: { sign: () => to(list, {}), parentEvent: 'enterprise', signRules: () => to(rules, {}) },
    records: { sign: 60, parentEvent: 61, signRules: 121 },
    acts: [{ name: 'open', order: 61, when: followsEnterprises, take: { to: '/signs' } }],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./signs.zh-CN.ts'), en: () => import('./signs.en.ts') },
  },
)
