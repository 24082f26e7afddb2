import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { mayTakeEnterprise } from '#enterprises/enterprise-steps.ts'
import { type AccessTable, byRelation, byRole, of, seenWhole } from '#members/access.ts'
import { mayPause, mayTakeRequest } from './request-steps.ts'

/** The steps of a matter, also of what stands beside it. R4.3, R4.8, R4.9 */
export const requestAccess = {
  fileRequest: of(enterpriseSeenBy, { relations: mayTakeEnterprise.fileRequest }),
  classifyRequests: byRole('officer', 'minister'),
  listLikelyRequests: of(enterpriseSeenBy),
  ...byRelation(seenWhole, mayTakeRequest),
  replyToRequest: of(seenWhole, { relations: mayTakeRequest.replyToRequest }, { atDesk: true }),
  pauseRequest: of(seenWhole, ...mayPause),
  undoReply: of([{ sees: 'whole', office: true }], { made: true }),
} as const satisfies AccessTable
