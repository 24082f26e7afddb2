import { planAccess } from '@yigen/domain/plans/plan-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { advancePlan } from './advance-plan.ts'
import { chaseOutside } from './chase-outside.ts'
import { endPlanOf } from './end-plan-of.ts'
import { forecastsAreStale } from './forecasts-are-stale.ts'
import { milestoneSubject } from './milestone-subject.ts'
import { planAdds } from './plan-says.ts'
import { milestoneRoutes, planRoutes } from './plans.routes.ts'
import { reforecast } from './reforecast.ts'
import { startMilestones } from './start-milestones.ts'
import { takeProject } from './taken-project.ts'

export const plansSlice = serverSlice({
  name: 'plans',
  floor: 'beside',
  access: planAccess,
  tables: { ofDistrict: ['plan', 'plan_change', 'plan_milestone', 'milestone', 'plan_forecast', 'plan_template_version'] },
  routes: [planRoutes, milestoneRoutes],
  adds: planAdds,
  subjects: { milestone: milestoneSubject },
  jobs: [
    { name: 'startMilestones', everySeconds: 60, run: ({ db }, now) => startMilestones(db, now) },
    { name: 'chaseOutside', everySeconds: 60, run: ({ db }, now) => chaseOutside(db, now) },
    { name: 'reforecast', everySeconds: 60, run: ({ db }, now) => reforecast(db, now) },
  ],
  follows: {
    projectEnded: endPlanOf,
    projectPaused: async (trx, _actor, { districtId, id }, until, now) => {
      const project = await takeProject(trx, districtId, id)
      if (project) await advancePlan(trx, { ...project, pausedUntil: until }, null, now)
    },
    projectResumed: async (trx, _actor, { districtId, id }, now) => {
      const project = await takeProject(trx, districtId, id)
      if (project) await advancePlan(trx, { ...project, pausedUntil: null }, now, now)
    },
    calendarPublished: forecastsAreStale,
  },
})
