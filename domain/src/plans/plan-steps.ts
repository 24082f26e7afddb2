import type { Relation } from '#members/relation.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import { type PlanStatus, planStatusWords } from './plan-status.ts'
import { planRefusals } from './plans.slice.ts'

export const planSteps = ['draftPlan', 'changeDraft', 'proposePlan', 'adoptPlan', 'returnPlan'] as const
export type PlanStep = (typeof planSteps)[number]

/** What the rules need to know of a version and its project. `tookPart`: the actor drafted, changed or proposed it, or is the officer. */
export type PlanState = {
  status: PlanStatus | null
  projectOpen: boolean
  /** a version of the project is drafted or proposed already */
  otherOpen: boolean
  tookPart: boolean
  /** it follows another version */
  replaces: boolean
  reason: string
  milestones: number
}

export type PlanAsker = { relations: readonly Relation[]; language: Language }

/** Step × relation. The officer drafts and proposes, the minister adopts or returns; of a minister's own work a leader. R15.7, R1.4 */
export const mayTakePlan = {
  draftPlan: ['officer', 'deputy', 'minister'],
  changeDraft: ['officer', 'deputy', 'minister'],
  proposePlan: ['officer', 'deputy', 'minister'],
  adoptPlan: ['minister', 'leader'],
  returnPlan: ['minister', 'leader'],
} as const satisfies Record<PlanStep, readonly Relation[]>

/** Status × step, checked by the compiler. */
export const planStepsByStatus = {
  draft: ['changeDraft', 'proposePlan'],
  proposed: ['changeDraft', 'adoptPlan', 'returnPlan'],
  returned: ['changeDraft', 'proposePlan'],
  inForce: [],
  replaced: [],
} as const satisfies Record<PlanStatus, readonly PlanStep[]>

const stepWords: Record<Exclude<PlanStep, 'draftPlan'>, { zh: string; en: string }> = {
  changeDraft: { zh: '修改', en: 'changed' },
  proposePlan: { zh: '提交审定', en: 'proposed' },
  adoptPlan: { zh: '审定通过', en: 'adopted' },
  returnPlan: { zh: '退回', en: 'returned' },
}

/** 403, then 409; the same question greys the button. R12.2, R15.7 */
export const whyNotPlanStep = (step: PlanStep, plan: PlanState, asker: PlanAsker): Refusal | null =>
  whyNotTakePlan(step, plan, asker) ?? whyNotNow(step, plan, asker.language)

/** 403 alone. Nobody decides about a version they drafted, changed or proposed, nor the officer of the project. R1.4, R15.7 */
export function whyNotTakePlan(step: PlanStep, { tookPart }: Pick<PlanState, 'tookPart'>, asker: PlanAsker): Refusal | null {
  const may: readonly Relation[] = mayTakePlan[step]
  if (!asker.relations.some(relation => may.includes(relation))) return refusal(refusals.mayNot, { who: whoTakes(step, asker.language) })
  return decides(step) && tookPart ? refusal(refusals.notOwnWork) : null
}

const decides = (step: PlanStep): boolean => step === 'adoptPlan' || step === 'returnPlan'

function whyNotNow(step: PlanStep, plan: PlanState, language: Language): Refusal | null {
  if (!plan.projectOpen) return refusal(planRefusals.projectOver)
  if (step === 'draftPlan') return plan.otherOpen ? refusal(planRefusals.planOpen) : null
  const possible: readonly PlanStep[] = plan.status === null ? [] : planStepsByStatus[plan.status]
  if (!possible.includes(step)) {
    const state = plan.status === null ? '' : say(planStatusWords[plan.status], language)
    return refusal(planRefusals.planState, { state, step: say(stepWords[step], language) }, { possible: [...possible] })
  }
  return step === 'proposePlan' ? whyNotPropose(plan) : null
}

function whyNotPropose({ milestones, replaces, reason }: PlanState): Refusal | null {
  if (milestones === 0) return refusal(planRefusals.planEmpty)
  return replaces && reason === '' ? refusal(planRefusals.planReasonMissing) : null
}

const whoTakes = (step: PlanStep, language: Language): string => {
  if (decides(step)) return language === 'en' ? 'the minister or a leader' : '项目部长或领导'
  return language === 'en' ? 'the officer, the deputy or the minister' : '首席服务官、B 角或项目部长'
}
