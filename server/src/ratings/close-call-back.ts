import type { Actor } from '@yigen/domain/members/actor.ts'
import type { CloseCallBack, Rated } from '@yigen/domain/ratings/rating.ts'
import { whyNotCallBack } from '@yigen/domain/ratings/rating-steps.ts'
import { ratingClocks, ratingHistory } from '@yigen/domain/ratings/ratings.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'
import { lockRating } from './lock-rating.ts'

/** The minister called the enterprise: what was said, and what will change. Its clock stops. R8.2 */
export async function closeCallBack(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { said, willChange }: z.output<typeof CloseCallBack>,
  now: Temporal.Instant,
): Promise<z.output<typeof Rated>> {
  const rating = await lockRating(trx, actor, id, now)
  const { request } = rating
  refuseIf(whyNotCallBack(rating, rating.caller))
  const { districtId, memberId } = actor
  await trx
    .updateTable('rating')
    .set({ called_back_by: memberId, called_back_at: now, said, will_change: willChange })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('called_back_at', 'is', null)
    .execute()
  await stopClocks(trx, { districtId, subjectId: id, kinds: [ratingClocks.callBack], by: 'rating.calledBack', memberId }, now)
  await setRequestStatus(trx, request, request.status)
  const data = { words: said, change: willChange }
  await record(
    trx,
    actor,
    ratingHistory.calledBack,
    { enterpriseId: request.enterpriseId, requestId: request.id, subject: { kind: 'rating', id }, data },
    now,
  )
  return { id, requestId: request.id, grade: rating.grade, at: now }
}
