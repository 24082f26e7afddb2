import type { Decider } from '#declines/decline-steps.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'
import { needsCallBack } from './grade.ts'
import { ratingRefusals } from './ratings.slice.ts'

/** What the rules need to know of a rating. */
export type RatingState = { grade: number; commented: boolean; calledBack: boolean }

/** R8.2 */
export const mayComment = [{ relations: ['officer'] }] as const satisfies readonly Way[]

/** R8.2: the officer may answer the rating once; the grade never changes. */
export function whyNotComment(rating: RatingState, asker: { relation: Relation; language: Language }): Refusal | null {
  if (!mayBy(mayComment, { roles: [], relations: [asker.relation] }))
    return refusal(refusals.mayNot, { who: asker.language === 'en' ? 'the officer' : '首席服务官' })
  return rating.commented ? refusal(ratingRefusals.commentedAlready) : null
}

/** R8.2, R1.4: the minister calls back after the last two grades, never who was rated; once. */
export function whyNotCallBack(rating: RatingState, caller: Decider): Refusal | null {
  if (caller.tookPart) return refusal(refusals.notOwnWork)
  if (!caller.superior) return refusal(refusals.mayNot, { who: caller.language === 'en' ? 'the minister' : '项目部长' })
  if (!needsCallBack(rating.grade)) return refusal(ratingRefusals.noCallBack)
  return rating.calledBack ? refusal(ratingRefusals.callBackDone) : null
}
