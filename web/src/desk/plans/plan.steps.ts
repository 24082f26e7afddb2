import type {
  AdoptPlan,
  ChangeDraft,
  ChaseAuthority,
  DraftPlan,
  ExpectMilestone,
  FinishMilestone,
  MilestoneDone as MilestoneDoneShape,
  PlanDone as PlanDoneShape,
  ProposePlan,
  ReturnPlan,
} from '@yigen/domain/plans/plan.ts'
import type { TemplateKey } from '@yigen/domain/plans/plan-template.ts'
import type { PlanTemplatePublished, PublishPlanTemplate } from '@yigen/domain/plans/plan-templates.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type PlanDone = Wire<typeof PlanDoneShape>
type MilestoneDone = Wire<typeof MilestoneDoneShape>

const plans = (projectId: string) => ({ plan: some, within: { project: projectId } })
const all = (projectId: string) => ({ plan: some, milestone: some, project: projectId, task: some, within: { project: projectId } })

/** From the template of a kind of landing, or from the version in force. R15.7 */
export const draftPlan = (projectId: string, body: Wire<typeof DraftPlan>) =>
  step<PlanDone>(plans(projectId), 'POST', `/api/projects/${projectId}/plans`, body)
/** Refused with what changed where somebody changed it meanwhile. R15.8 */
export const changeDraft = (projectId: string, id: string, body: Wire<typeof ChangeDraft>) =>
  step<PlanDone>(plans(projectId), 'PUT', `/api/plans/${id}/draft`, body)
export const proposePlan = (projectId: string, id: string, body: Wire<typeof ProposePlan>) =>
  step<PlanDone>(plans(projectId), 'POST', `/api/plans/${id}/proposal`, body)
export const adoptPlan = (projectId: string, id: string, body: Wire<typeof AdoptPlan>) =>
  step<PlanDone>(all(projectId), 'POST', `/api/plans/${id}/adoption`, body)
export const returnPlan = (projectId: string, id: string, body: Wire<typeof ReturnPlan>) =>
  step<PlanDone>(plans(projectId), 'POST', `/api/plans/${id}/return`, body)

/** It holds for what is drafted from now on. R15.1 */
export const publishPlanTemplate = (key: TemplateKey, body: Wire<typeof PublishPlanTemplate>) =>
  step<Wire<typeof PlanTemplatePublished>>({ planTemplate: key }, 'POST', `/api/plan-templates/${key}/versions`, body)

/** Where a lag is negative it starts by hand. R15.2 */
export const startMilestone = (projectId: string, id: string) =>
  step<MilestoneDone>(all(projectId), 'POST', `/api/milestones/${id}/start`, {})
export const expectMilestone = (projectId: string, id: string, body: Wire<typeof ExpectMilestone>) =>
  step<MilestoneDone>(all(projectId), 'POST', `/api/milestones/${id}/expectation`, body)
export const finishMilestone = (projectId: string, id: string, body: Wire<typeof FinishMilestone>) =>
  step<MilestoneDone>(all(projectId), 'POST', `/api/milestones/${id}/finish`, body)
export const chaseAuthority = (projectId: string, id: string, body: Wire<typeof ChaseAuthority>) =>
  step<MilestoneDone>(all(projectId), 'POST', `/api/milestones/${id}/chases`, body)
