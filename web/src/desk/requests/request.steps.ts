import type {
  Call,
  Classification,
  Done as DoneShape,
  Filed as FiledShape,
  FileRequest,
  Note,
  PromiseNextAnswer,
  Reopening,
  Reply,
  Settlement,
} from '@yigen/domain/requests/request.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from '#shared/http.ts'

export type Done = Wire<typeof DoneShape>
export type Filed = Wire<typeof FiledShape>

/** The steps of a request as the desk takes them, one word each. */
export const fileRequest = (filing: Wire<typeof FileRequest>) => send<Filed>('POST', '/api/requests', filing)
export const replyToRequest = (id: string, reply: Wire<typeof Reply>) => send<Done>('POST', `/api/requests/${id}/replies`, reply)
export const addNote = (id: string, note: Wire<typeof Note>) => send<Done>('POST', `/api/requests/${id}/notes`, note)
export const logCall = (id: string, call: Wire<typeof Call>) => send<Done>('POST', `/api/requests/${id}/calls`, call)
export const promiseNextAnswer = (id: string, promise: Wire<typeof PromiseNextAnswer>) =>
  send<Done>('POST', `/api/requests/${id}/promises`, promise)
export const settleRequest = (id: string, settlement: Wire<typeof Settlement>) =>
  send<Done>('POST', `/api/requests/${id}/settlement`, settlement)
export const reopenRequest = (id: string, reopening: Wire<typeof Reopening>) =>
  send<Done>('POST', `/api/requests/${id}/reopening`, reopening)
export const classifyRequest = (id: string, classification: Wire<typeof Classification>) =>
  send<Done>('PUT', `/api/requests/${id}/classification`, classification)
