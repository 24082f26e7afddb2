import type { AnswerFactQuestion, CorrectPolicyFact, PolicyFactRecorded } from '@yigen/domain/verdicts/policy-fact.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Recorded = Wire<typeof PolicyFactRecorded>
const changes = (enterpriseId: string) => ({ policyFact: some, within: { enterprise: enterpriseId } })

export const answerFactQuestion = (enterpriseId: string, answer: Wire<typeof AnswerFactQuestion>) =>
  step<Recorded>(changes(enterpriseId), 'POST', `/api/enterprises/${enterpriseId}/policy-facts`, answer)
export const correctPolicyFact = (enterpriseId: string, id: string, correction: Wire<typeof CorrectPolicyFact>) =>
  step<Recorded>(changes(enterpriseId), 'POST', `/api/policy-facts/${id}/correction`, correction)
