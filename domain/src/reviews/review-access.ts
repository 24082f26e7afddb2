import { type AccessTable, of } from '#members/access.ts'
import { projectSeenBy } from '#projects/project-access.ts'
import { mayReview } from './review-steps.ts'

/** R14.3 */
export const reviewAccess = {
  recordReview: of(projectSeenBy, ...mayReview),
} as const satisfies AccessTable
