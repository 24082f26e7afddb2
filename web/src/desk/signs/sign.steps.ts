import type { ParentEventRecorded, RecordParentEvent } from '@yigen/domain/signs/parent-event.ts'
import type {
  AnswerSign,
  PlanVisitFromSign,
  PublishSignRules,
  SetSignAside,
  SignDone,
  SignRulesPublished,
  SignVisitPlanned,
} from '@yigen/domain/signs/sign.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

const path = (id: string, what: string) => `/api/signs/${id}/${what}`

export const planVisitFromSign = (id: string, enterpriseId: string, visit: Wire<typeof PlanVisitFromSign>) =>
  step<Wire<typeof SignVisitPlanned>>({ sign: id, visit: some, enterprise: enterpriseId }, 'POST', path(id, 'visit'), visit)
export const setSignAside = (id: string, aside: Wire<typeof SetSignAside>) =>
  step<Wire<typeof SignDone>>({ sign: id }, 'POST', path(id, 'setting-aside'), aside)
export const answerSign = (id: string, answer: Wire<typeof AnswerSign>) =>
  step<Wire<typeof SignDone>>({ sign: id, signRules: some }, 'POST', path(id, 'answer'), answer)
export const recordParentEvent = (enterpriseId: string, event: Wire<typeof RecordParentEvent>) =>
  step<Wire<typeof ParentEventRecorded>>(
    { parentEvent: some, sign: some, enterprise: enterpriseId },
    'POST',
    `/api/enterprises/${enterpriseId}/parent-events`,
    event,
  )
/** Whom they list is found by the next reckoning. */
export const publishSignRules = (rules: Wire<typeof PublishSignRules>) =>
  step<Wire<typeof SignRulesPublished>>({ signRules: some }, 'POST', '/api/sign-rules', rules)
