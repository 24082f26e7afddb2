import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'
import type { ReviewGrade } from './review-grade.ts'
import { reviewRefusals } from './reviews.slice.ts'

/** Who reviews: the minister, the project’s leader (`self`), or who holds the next review for them (`asked`). R14.3 */
export const mayReview = [{ relations: ['minister'] }, { self: true }, { asked: true }] as const satisfies readonly Way[]

export type ReviewAsker = {
  roles: readonly Role[]
  relations: readonly Relation[]
  language: Language
  self: boolean
  asked: boolean
  /** the project's officer, who does not judge their own work (R1.4) */
  isOfficer: boolean
}

/** 403 unless the minister or the leader reviews it, and never the officer; 409 unless the project is key. R14.3, R1.4 */
export function whyNotReview({ isKey }: { isKey: boolean }, asker: ReviewAsker): Refusal | null {
  if (!mayBy(mayReview, asker))
    return refusal(refusals.mayNot, { who: asker.language === 'en' ? 'the minister or the project’s leader' : '项目部长或项目领导' })
  if (asker.isOfficer) return refusal(refusals.notOwnWork)
  return isKey ? null : refusal(reviewRefusals.reviewNeedsKey)
}

/** 400: what is not steady names its risks, each with a day that is not over (civil days, Asia/Shanghai). R14.3 */
export function whyNotRisks(grade: ReviewGrade, days: readonly string[], today: Temporal.PlainDate): Refusal | null {
  if (grade !== 'steady' && days.length === 0) return refusal(reviewRefusals.reviewNeedsRisk, {}, { field: 'risks' })
  const past = days.some(day => Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) < 0)
  return past ? refusal(reviewRefusals.riskDayPast, {}, { field: 'day' }) : null
}
