import { liftAcceptanceDay, liftAnswerDay, liftProposalDay } from '@yigen/domain/lifts/lift-day.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { queries } from '../shared/queries.ts'
import { hasMatters } from '../shared/readers.ts'
import { slice, words } from '../shared/slice.ts'
import { liftQuery } from './lift.queries.ts'
import type en from './lifts-first.en.ts'
import type zhCN from './lifts-first.zh-CN.ts'

const list = page(
  '/lifts',
  lazyPage(() => import('./LiftsPage.tsx'), 'LiftsPage', ['exports', 'lifts']),
)
const one = page(
  '/lifts/$id',
  lazyPage(() => import('./LiftPage.tsx'), 'LiftPage', ['lifts']),
  { bring: ({ id = '' }) => void queries.prefetchQuery(liftQuery(id)) },
)

export const liftsSlice = slice(
  'lifts',
  {
    floor: 'beside',
    pages: [
      { title: 'title', route: list, nav: [{ group: 'office', order: 65, roles: ['officer', 'minister', 'leader'], behind: () => true }] },
      { title: 'one', route: one },
    ],
    links: { lift: ({ id }) => (id ? to(one, { id }) : to(list, {})) },
    clocks: {
      liftProposal: { subject: 'lift', day: liftProposalDay },
      liftAcceptance: { subject: 'lift', day: liftAcceptanceDay },
      liftAnswer: { subject: 'lift', day: liftAnswerDay, dated: 'answerWhy' },
    },
    steps: {
      liftQuestion: { take: 'onItsPage' },
      acceptLift: { take: 'onItsPage' },
      answerLift: { take: 'onItsPage' },
    },
    records: { lift: 47 },
    acts: [{ name: 'open', order: 65, when: hasMatters, take: { to: '/lifts' } }],
  },
  {
    first: words<typeof zhCN, typeof en>(),
    pages: { 'zh-CN': () => import('./lifts.zh-CN.ts'), en: () => import('./lifts.en.ts') },
  },
)
