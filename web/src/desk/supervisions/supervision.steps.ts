import type {
  AnswerSupervision,
  Supervised as SupervisedShape,
  SuperviseMatter,
  SupervisionDone as SupervisionDoneShape,
} from '@yigen/domain/supervisions/supervision.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

/** 督办 and 批示: one word each. R7.6 */
export const superviseMatter = (requestId: string, order: Wire<typeof SuperviseMatter>) =>
  step<Wire<typeof SupervisedShape>>({ request: requestId, supervision: some }, 'POST', `/api/requests/${requestId}/supervisions`, order)
export const answerSupervision = (id: string, answer: Wire<typeof AnswerSupervision>) =>
  step<Wire<typeof SupervisionDoneShape>>({ supervision: id, request: some }, 'POST', `/api/supervisions/${id}/answer`, answer)
