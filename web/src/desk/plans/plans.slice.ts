import { milestoneDay } from '@yigen/domain/plans/milestone-day.ts'
import { to } from '../shared/destination.ts'
import { lazyPage } from '../shared/lazy-page.ts'
import { page } from '../shared/pages.ts'
import { type Subject, slice, words } from '../shared/slice.ts'
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

const templates = page(
  '/plan-templates',
  lazyPage(() => import('./templates/TemplatesPage.tsx'), 'TemplatesPage', ['plans']),
)
const template = page(
  '/plan-templates/$key',
  lazyPage(() => import('./templates/TemplatePage.tsx'), 'TemplatePage', ['enterprises', 'plans', 'services']),
)

const templateOf = ({ id }: Subject) => (id ? to(template, { key: id }) : to(templates, {}))

/** Told under its project's id; a unit reads its part on the project's page. R13.7 */
const planOf = ({ id }: Subject, own: boolean) => (id && !own ? to(plan, { id }) : 'project')

export const plansSlice = slice(
  'plans',
  {
    floor: 'beside',
    pages: [
      { title: 'title', route: plan },
      { title: 'compare.title', route: compare },
      { title: 'one.title', route: milestone },
      { title: 'templates.title', route: templates, nav: [{ group: 'reference', order: 12, roles: ['officer', 'minister', 'leader'] }] },
      { title: 'templates.one', route: template },
    ],
    links: { milestone: ({ id }) => (id ? to(milestone, { id }) : 'enterprise'), plan: planOf, planTemplate: templateOf },
    clocks: { milestone: { subject: 'milestone', day: milestoneDay }, chase: { subject: 'milestone', day: milestoneDay } },
    steps: {
      finishMilestone: { own: true, take: 'onItsPage' },
      chaseAuthority: { own: true, take: 'onItsPage' },
    },
    records: { plan: 56, milestone: 57 },
  },
  { first: words<typeof zhCN, typeof en>(), pages: { 'zh-CN': () => import('./plans.zh-CN.ts'), en: () => import('./plans.en.ts') } },
)
