import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './city-first.en.ts'
import type zhCN from './city-first.zh-CN.ts'

const picture = page(
  '/city',
  lazyPage(() => import('./CityPage.tsx'), 'CityPage', ['city', 'result-figures']),
)
const enterprises = page(
  '/city/enterprises',
  lazyPage(() => import('./CityEnterprisesPage.tsx'), 'CityEnterprisesPage', ['city']),
)
const matters = page(
  '/city/matters',
  lazyPage(() => import('./CityMattersPage.tsx'), 'CityMattersPage', ['city']),
)

export const citySlice = slice(
  'city',
  {
    floor: 'day',
    pages: [
      {
        title: 'title',
        route: picture,
        nav: [
          {
            ...{ group: 'office', order: 19, roles: ['officer', 'minister', 'leader', 'head', 'clerk'] },
            when: ({ member }) => member.unitLevel === 'city',
          },
        ],
      },
      { title: 'enterprisesTitle', route: enterprises },
      { title: 'mattersTitle', route: matters },
    ],
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./city.zh-CN.ts'), en: () => import('./city.en.ts') } },
)
