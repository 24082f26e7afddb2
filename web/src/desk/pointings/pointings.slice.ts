import type { Session } from '#shared/session.ts'
import { holds } from '#shared/session.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './pointings-first.en.ts'
import type zhCN from './pointings-first.zh-CN.ts'

const list = page(
  '/pointings',
  lazyPage(() => import('./PointingsPage.tsx'), 'PointingsPage', ['exports', 'pointings']),
)

const ofVillage = ({ member }: Session) => member.unitLevel === 'village'

export const pointingsSlice = slice(
  'pointings',
  {
    floor: 'beside',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [
          { group: 'work', order: 45, roles: ['clerk', 'head'], when: ofVillage },
          { group: 'office', order: 76, roles: ['minister', 'leader'], unless: ['clerk', 'head'], behind: () => true },
        ],
      },
    ],
    links: { pointing: 'enterprise' },
    records: { pointing: 117 },
    acts: [
      {
        name: 'open',
        order: 76,
        when: session => holds(session, 'minister', 'leader') || ofVillage(session),
        take: { to: '/pointings' },
      },
    ],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./pointings.zh-CN.ts'), en: () => import('./pointings.en.ts') },
  },
)
