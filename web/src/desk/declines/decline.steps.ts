import type {
  AppealDone as AppealDoneShape,
  DecideAppeal,
  DeclineDone as DeclineDoneShape,
  DeclineProposed as DeclineProposedShape,
  ProposeDecline,
  RecordWayTried,
  ReturnDecline,
  WayRecorded as WayRecordedShape,
} from '@yigen/domain/declines/decline.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from '#shared/http.ts'

type DeclineDone = Wire<typeof DeclineDoneShape>

/** No easy no: one word each. R5 */
export const recordWayTried = (requestId: string, way: Wire<typeof RecordWayTried>) =>
  send<Wire<typeof WayRecordedShape>>('POST', `/api/requests/${requestId}/ways-tried`, way)
export const proposeDecline = (requestId: string, decline: Wire<typeof ProposeDecline>) =>
  send<Wire<typeof DeclineProposedShape>>('POST', `/api/requests/${requestId}/declines`, decline)
export const releaseDecline = (id: string) => send<DeclineDone>('POST', `/api/declines/${id}/release`, {})
export const returnDecline = (id: string, body: Wire<typeof ReturnDecline>) => send<DeclineDone>('POST', `/api/declines/${id}/return`, body)
export const decideAppeal = (appealId: string, body: Wire<typeof DecideAppeal>) =>
  send<Wire<typeof AppealDoneShape>>('POST', `/api/appeals/${appealId}/decision`, body)
