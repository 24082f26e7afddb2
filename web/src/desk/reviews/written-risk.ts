import type { RecordReview, Review as ReviewShape } from '@yigen/domain/reviews/review.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

export type Review = Wire<typeof ReviewShape>
/** Somebody of the project's team. */
export type Teammate = { id: string; name: string }
type Sent = NonNullable<Wire<typeof RecordReview>['risks']>[number]
/** A risk as it is being written. */
export type WrittenRisk = Sent & { key: string }

export const isWholeRisk = ({ threat, consequence, countermeasure, memberId, day }: WrittenRisk): boolean =>
  [threat, consequence, countermeasure, memberId, day].every(word => word.trim() !== '')

export const sentRisk = ({ key: _, threat, consequence, countermeasure, memberId, day }: WrittenRisk): Sent => ({
  ...{ threat: threat.trim(), consequence: consequence.trim(), countermeasure: countermeasure.trim() },
  ...{ memberId, day },
})
