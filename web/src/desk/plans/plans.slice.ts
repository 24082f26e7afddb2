import { milestoneDay } from '@yigen/domain/plans/milestone-day.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { slice, words } from '../shared/slice.ts'
import type en from './plans-first.en.ts'
import type zhCN from './plans-first.zh-CN.ts'

const plan = page(
  '/projects/$id/plan',
  lazyPage(() => import('./PlanPage.tsx'), 'PlanPage', ['plans']),
)
const milestone = page(
  '/milestones/$id',
  lazyPage(() => import('./milestones/MilestonePage.tsx'), 'MilestonePage', ['plans']),
)
const compare = page(
  '/projects/$id/plan/compare',
  lazyPage(() => import('./compare/ComparePage.tsx'), 'ComparePage', ['plans']),
)

export const plansSlice = slice(
  'plans',
  {
    floor: 'beside',
    pages: [
      { title: 'title', route: plan },
      { title: 'compare.title', route: compare },
      { title: 'one.title', route: milestone },
    ],
    links: { milestone: ({ id }) => (id ? to(milestone, { id }) : 'enterprise'), plan: 'enterprise' },
    clocks: { milestone: { subject: 'milestone', day: milestoneDay }, chase: { subject: 'milestone', day: milestoneDay } },
    steps: {
      finishMilestone: { own: true, take: 'onItsPage' },
      chaseAuthority: { own: true, take: 'onItsPage' },
    },
    records: { plan: 56, milestone: 57 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./plans.zh-CN.ts'), en: () => import('./plans.en.ts') } },
)
