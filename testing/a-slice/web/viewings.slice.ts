import { viewingDay } from '@yigen/domain/viewings/viewing-day.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { working } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './viewings-first.en.ts'
import type zhCN from './viewings-first.zh-CN.ts'

const list = page(
  '/viewings',
  lazyPage(() => import('./ViewingsPage.tsx'), 'ViewingsPage', ['viewings']),
)

export const viewingsSlice = slice(
  'viewings',
  {
    floor: 'beside',
    pages: [{ title: 'title', route: list, nav: [{ group: 'work', order: 90, roles: working }] }],
    links: { viewing: () => to(list, {}) },
    clocks: { viewing: { subject: 'viewing', day: viewingDay } },
    steps: { show: { take: 'onItsPage' } },
    records: { viewing: 900 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./viewings.zh-CN.ts'), en: () => import('./viewings.en.ts') } },
)
