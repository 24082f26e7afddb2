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
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type DeclineDone = Wire<typeof DeclineDoneShape>

/** No easy no: one word each. R5 */
export const recordWayTried = (requestId: string, way: Wire<typeof RecordWayTried>) =>
  step<Wire<typeof WayRecordedShape>>({ request: requestId, wayTried: some }, 'POST', `/api/requests/${requestId}/ways-tried`, way)
export const proposeDecline = (requestId: string, decline: Wire<typeof ProposeDecline>) =>
  step<Wire<typeof DeclineProposedShape>>({ request: requestId, decline: some }, 'POST', `/api/requests/${requestId}/declines`, decline)
export const releaseDecline = (id: string) => step<DeclineDone>({ decline: id, request: some }, 'POST', `/api/declines/${id}/release`, {})
export const returnDecline = (id: string, body: Wire<typeof ReturnDecline>) =>
  step<DeclineDone>({ decline: id, request: some }, 'POST', `/api/declines/${id}/return`, body)
export const takeBackDecline = (id: string) =>
  step<DeclineDone>({ decline: id, request: some }, 'POST', `/api/declines/${id}/taking-back`, {})
export const decideAppeal = (appealId: string, body: Wire<typeof DecideAppeal>) =>
  step<Wire<typeof AppealDoneShape>>({ appeal: appealId, request: some }, 'POST', `/api/appeals/${appealId}/decision`, body)
