import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { hasDay } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './exports-first.en.ts'
import type zhCN from './exports-first.zh-CN.ts'

const list = page(
  '/exports',
  lazyPage(() => import('./ExportsPage.tsx'), 'ExportsPage', ['exports']),
)

export const exportsSlice = slice(
  'exports',
  {
    floor: 'ground',
    pages: [{ title: 'title', route: list }],
    links: { export: () => to(list, {}) },
    records: { export: 130 },
    acts: [{ name: 'open', order: 60, when: hasDay, take: { to: '/exports' } }],
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./exports.zh-CN.ts'), en: () => import('./exports.en.ts') } },
)
