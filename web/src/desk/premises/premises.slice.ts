import type { Session } from '#shared/session.ts'
import { holds } from '#shared/session.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { hasMatters } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { premisesQuery, siteOpinionQuery } from './premises.queries.ts'
import type en from './premises-first.en.ts'
import type zhCN from './premises-first.zh-CN.ts'

const list = page(
  '/premises',
  lazyPage(() => import('./PremisesPage.tsx'), 'PremisesPage', ['enterprises', 'exports', 'premises', 'requests']),
)
const compare = page(
  '/premises/compare',
  lazyPage(() => import('./ComparePage.tsx'), 'ComparePage', ['enterprises', 'premises', 'requests']),
)
const sheet = page(
  '/premises/import',
  lazyPage(() => import('./PremisesImportPage.tsx'), 'PremisesImportPage', ['imports', 'premises']),
)
const one = page(
  '/premises/$id',
  lazyPage(() => import('./OnePremisesPage.tsx'), 'OnePremisesPage', ['enterprises', 'premises']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(premisesQuery(id)) },
)
const opinion = page(
  '/site-opinions/$id',
  lazyPage(() => import('./SiteOpinionPage.tsx'), 'SiteOpinionPage', ['premises']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(siteOpinionQuery(id)) },
)

/** Streets and village associations have ground of their own. */
const hasGround = (session: Session) => ['street', 'village'].includes(session.member.unitLevel) && holds(session, 'clerk', 'head')

export const premisesSlice = slice(
  'premises',
  {
    floor: 'beside',
    pages: [
      {
        title: 'title',
        route: list,
        nav: [
          { group: 'work', order: 47, roles: ['clerk', 'head'], unless: ['officer', 'minister', 'leader'], when: hasGround },
          { group: 'office', order: 27, roles: ['officer', 'minister', 'leader'], behind: () => true },
        ],
      },
      { title: 'compare', route: compare },
      { title: 'sheet', route: sheet },
      { title: 'one', route: one },
      { title: 'opinion', route: opinion },
    ],
    links: {
      premises: ({ id }) => (id ? to(one, { id }) : to(list, {})),
      siteOpinion: ({ id }) => (id ? to(opinion, { id }) : to(list, {})),
    },
    records: { premises: 118, siteOpinion: 119 },
    acts: [{ name: 'open', order: 77, when: session => hasMatters(session) || hasGround(session), take: { to: '/premises' } }],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./premises.zh-CN.ts'), en: () => import('./premises.en.ts') },
  },
)
