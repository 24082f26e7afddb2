import type { Actor } from '@yigen/domain/members/actor.ts'
import type { CommentOnRating, Rated } from '@yigen/domain/ratings/rating.ts'
import { whyNotComment } from '@yigen/domain/ratings/rating-steps.ts'
import { ratingHistory, ratingNotices } from '@yigen/domain/ratings/ratings.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockRating } from './lock-rating.ts'

/** The officer answers a rating, once, in words the enterprise reads; the grade never changes. R8.2 */
export async function commentOnRating(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { comment }: z.output<typeof CommentOnRating>,
  now: Temporal.Instant,
): Promise<z.output<typeof Rated>> {
  const rating = await lockRating(trx, actor, id, now)
  const { request } = rating
  refuseIf(whyNotComment(rating, request.asker))
  await trx
    .updateTable('rating')
    .set({ comment, commented_by: actor.memberId, commented_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('comment', 'is', null)
    .execute()
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  await record(trx, actor, ratingHistory.commented, { ...about, subject: { kind: 'rating', id }, data: { words: comment } }, now)
  await tell(
    trx,
    actor.districtId,
    ratingNotices.commented,
    { to: [rating.ratedBy], ...about, data: { who: actor.name, enterprise: request.enterpriseName, title: request.title } },
    now,
  )
  return { id, requestId: request.id, grade: rating.grade, at: now }
}
