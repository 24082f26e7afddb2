import { type AccessTable, byRelation, byRole, of, type Way } from '#members/access.ts'
import { mayTakeMilestone } from './milestone-steps.ts'
import { mayTakePlan } from './plan-steps.ts'

/** A plan is the office's own; the enterprise reads next steps with its project. R13.7 */
export const planSeenBy = [{ sees: 'whole', office: true }, { asked: true }] as const satisfies readonly Way[]
/** Also the unit whose milestone it is. */
export const milestoneSeenBy = [...planSeenBy, { relations: ['unit'] }] as const satisfies readonly Way[]

const { draftPlan, ...onPlans } = mayTakePlan

/** R15 */
export const planAccess = {
  listPlanTemplates: byRole('officer', 'minister', 'leader', 'head', 'clerk'),
  listPlanTemplateVersions: byRole('officer', 'minister', 'leader', 'head', 'clerk'),
  publishPlanTemplate: byRole('minister'),
  getPlan: of(planSeenBy),
  comparePlans: of(planSeenBy),
  draftPlan: of(planSeenBy, { relations: draftPlan }),
  ...byRelation(planSeenBy, onPlans),
  forecastDraft: of(planSeenBy),
  getMilestone: of(milestoneSeenBy),
  ...byRelation(milestoneSeenBy, mayTakeMilestone),
} as const satisfies AccessTable
