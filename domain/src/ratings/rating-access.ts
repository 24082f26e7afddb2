import { superiors } from '#declines/decline-steps.ts'
import { type AccessTable, of, seenWhole } from '#members/access.ts'
import { mayComment } from './rating-steps.ts'

/** R8.2 */
export const ratingAccess = {
  commentOnRating: of(seenWhole, ...mayComment),
  closeCallBack: of(seenWhole, ...superiors),
} as const satisfies AccessTable
