import { handoverDay } from '@yigen/domain/handovers/handover-day.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { hasMatters } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './handovers-first.en.ts'
import type zhCN from './handovers-first.zh-CN.ts'

const list = page(
  '/handovers',
  lazyPage(() => import('./HandoversPage.tsx'), 'HandoversPage', ['exports', 'handovers']),
)
const one = page(
  '/handovers/$id',
  lazyPage(() => import('./HandoverPage.tsx'), 'HandoverPage', ['handovers', 'projects']),
)

export const handoversSlice = slice(
  'handovers',
  {
    floor: 'beside',
    pages: [
      { title: 'title', route: list, nav: [{ group: 'office', order: 70, roles: ['officer', 'minister', 'leader'], behind: () => true }] },
      { title: 'one', route: one },
    ],
    links: { handover: ({ id }) => (id ? to(one, { id }) : to(list, {})) },
    clocks: { handover: { subject: 'handover', day: handoverDay, untitled: true } },
    steps: { answerHandover: { take: 'onItsPage' } },
    records: { handover: 115 },
    acts: [{ name: 'open', order: 70, when: hasMatters, take: { to: '/handovers' } }],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./handovers.zh-CN.ts'), en: () => import('./handovers.en.ts') },
  },
)
