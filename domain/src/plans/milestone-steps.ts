import type { Relation } from '#members/relation.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import { type MilestoneStatus, milestoneStatusWords, type OwnerKind } from './plan-status.ts'
import { planRefusals } from './plans.slice.ts'

export const milestoneSteps = ['startMilestone', 'expectMilestone', 'finishMilestone', 'chaseAuthority'] as const
export type MilestoneStep = (typeof milestoneSteps)[number]

/** What the rules need to know of a milestone. `byHand`: one of its lags is negative; `ready`: all it waits for otherwise has come. R15.2 */
export type MilestoneState = {
  status: MilestoneStatus
  ownerKind: OwnerKind
  ownerName: string
  projectOpen: boolean
  paused: boolean
  byHand: boolean
  ready: boolean
  /** it stands in the plan in force */
  inForce: boolean
}

/** `unit`: of the unit that owns it. */
export type MilestoneAsker = { relations: readonly (Relation | 'unit')[]; language: Language }

const office = ['officer', 'deputy', 'minister'] as const

/** Step × relation. The office starts, finishes and chases what no unit of ours does; what is expected its owner says, and for who has no account the officer. R15.4, R15.5 */
export const mayTakeMilestone = {
  startMilestone: office,
  expectMilestone: [...office, 'unit'],
  finishMilestone: office,
  chaseAuthority: office,
} as const satisfies Record<MilestoneStep, readonly (Relation | 'unit')[]>

const stepWords: Record<MilestoneStep, { zh: string; en: string }> = {
  startMilestone: { zh: '开始', en: 'started' },
  expectMilestone: { zh: '改预计', en: 'forecast' },
  finishMilestone: { zh: '完成', en: 'finished' },
  chaseAuthority: { zh: '催问', en: 'chased' },
}

/** Status × step, checked by the compiler. */
export const milestoneStepsByStatus = {
  waiting: ['startMilestone'],
  running: ['expectMilestone', 'finishMilestone', 'chaseAuthority'],
  finished: [],
  dispensed: [],
  dropped: [],
} as const satisfies Record<MilestoneStatus, readonly MilestoneStep[]>

/** 403, then 409; the same question greys the button. R12.2, R15.2, R15.5 */
export const whyNotMilestoneStep = (step: MilestoneStep, milestone: MilestoneState, asker: MilestoneAsker): Refusal | null =>
  whyNotTakeMilestone(step, milestone, asker) ?? whyNotNow(step, milestone, asker)

/** 403 alone. */
export function whyNotTakeMilestone(step: MilestoneStep, { ownerName }: MilestoneState, asker: MilestoneAsker): Refusal | null {
  const may: readonly (Relation | 'unit')[] = mayTakeMilestone[step]
  if (asker.relations.some(relation => may.includes(relation))) return null
  return refusal(refusals.mayNot, { who: step === 'expectMilestone' && ownerName !== '' ? ownerName : officeWords(asker.language) })
}

const officeWords = (language: Language) => (language === 'en' ? 'the officer, the deputy or the minister' : '首席服务官、B 角或项目部长')

function whyNotNow(step: MilestoneStep, milestone: MilestoneState, { relations, language }: MilestoneAsker): Refusal | null {
  if (!milestone.projectOpen || !milestone.inForce) return refusal(planRefusals.projectOver)
  const possible: readonly MilestoneStep[] = milestoneStepsByStatus[milestone.status]
  if (!possible.includes(step)) {
    const blanks = { state: say(milestoneStatusWords[milestone.status], language), step: say(stepWords[step], language) }
    return refusal(planRefusals.milestoneState, blanks, { possible: [...possible] })
  }
  if (step === 'startMilestone') return whyNotStart(milestone)
  if (milestone.ownerKind === 'unit') {
    const unit = milestone.ownerName
    if (step === 'finishMilestone') return refusal(planRefusals.finishedByTask, { unit })
    // what a unit of ours does it forecasts itself. R15.4
    if (step === 'expectMilestone' && !relations.includes('unit')) return refusal(planRefusals.expectedByOwner, { unit })
  }
  return step === 'chaseAuthority' && milestone.ownerKind !== 'outside' ? refusal(planRefusals.nothingToChase) : null
}

/** By hand only where a lag is negative, and what it waits for otherwise has come. R15.2 */
function whyNotStart({ byHand, ready, paused }: MilestoneState): Refusal | null {
  if (!byHand) return refusal(planRefusals.milestoneStartsItself)
  if (paused) return refusal(planRefusals.projectPausedNow)
  return ready ? null : refusal(planRefusals.milestoneNotReady)
}
