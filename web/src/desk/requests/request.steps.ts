import type {
  Call,
  Classification,
  ClassifyRequests,
  Done as DoneShape,
  Filed as FiledShape,
  FileRequest,
  MergeRequests,
  Note,
  PromiseNextAnswer,
  Reopening,
  Replied as RepliedShape,
  Reply,
  Settlement,
} from '@yigen/domain/requests/request.ts'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { step } from '../shared/step.ts'

export type Done = Wire<typeof DoneShape>
export type Replied = Wire<typeof RepliedShape>
export type Filed = Wire<typeof FiledShape>

/** The steps of a request as the desk takes them, one word each. */
export const fileRequest = (filing: Wire<typeof FileRequest>) =>
  step<Filed>({ request: some, enterprise: filing.enterpriseId }, 'POST', '/api/requests', filing)
/** The same service item for many; each that cannot says why. */
export const classifyRequests = (classification: Wire<typeof ClassifyRequests>) =>
  step<BulkDone>({ request: classification.ids }, 'POST', '/api/requests/classifications', classification, { key: newKey() })
export const replyToRequest = (id: string, reply: Wire<typeof Reply>) =>
  step<Replied>({ request: id }, 'POST', `/api/requests/${id}/replies`, reply)
export const undoReply = (id: string, messageId: string) =>
  step<Done>({ request: id }, 'POST', `/api/requests/${id}/replies/${messageId}/undoing`, {})
export const addNote = (id: string, note: Wire<typeof Note>) => step<Done>({ request: id }, 'POST', `/api/requests/${id}/notes`, note)
export const logCall = (id: string, call: Wire<typeof Call>) => step<Done>({ request: id }, 'POST', `/api/requests/${id}/calls`, call)
export const promiseNextAnswer = (id: string, promise: Wire<typeof PromiseNextAnswer>) =>
  step<Done>({ request: id }, 'POST', `/api/requests/${id}/promises`, promise)
export const settleRequest = (id: string, settlement: Wire<typeof Settlement>) =>
  step<Done>({ request: id, task: some }, 'POST', `/api/requests/${id}/settlement`, settlement)
export const reopenRequest = (id: string, reopening: Wire<typeof Reopening>) =>
  step<Done>({ request: id }, 'POST', `/api/requests/${id}/reopening`, reopening)
/** R4.11 */
export const mergeRequests = (id: string, merging: Wire<typeof MergeRequests>) =>
  step<Done>({ request: [id, merging.intoId] }, 'POST', `/api/requests/${id}/merge`, merging)
export const classifyRequest = (id: string, classification: Wire<typeof Classification>) =>
  step<Done>({ request: id }, 'PUT', `/api/requests/${id}/classification`, classification)
