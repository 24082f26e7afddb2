import type { RecordReview, ReviewRecorded as ReviewRecordedShape } from '@yigen/domain/reviews/review.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { step } from '../shared/step.ts'

/** 研判. R14.3 */
export const recordReview = (projectId: string, review: Wire<typeof RecordReview>) =>
  step<Wire<typeof ReviewRecordedShape>>({ project: projectId, review: projectId }, 'POST', `/api/projects/${projectId}/reviews`, review)
