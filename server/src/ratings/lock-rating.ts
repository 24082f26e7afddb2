import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { RatingState } from '@yigen/domain/ratings/rating-steps.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { whoRefused } from '#declines/took-part.queries.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'

type Row = RatingState & { requestId: string; ratedBy: string; holderId: string | null }
export type LockedRating = Row & {
  id: string
  request: LockedRequest
  caller: { tookPart: boolean; superior: boolean; language: Actor['language'] }
}

/** Takes a rating with its matter; of two who answer it at once the second finds it done. */
export async function lockRating(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedRating> {
  const { requestId } = await readRating(trx, actor.districtId, id)
  const request = await lockRequest(trx, actor, requestId, now)
  const rating = await readRating(trx, actor.districtId, id)
  const tookPart = (await whoRefused(trx, actor.districtId, requestId)).has(actor.memberId)
  const superior = rating.holderId === actor.memberId || request.asker.relation === 'minister' || is(actor, 'leader')
  return { ...rating, id, request, caller: { tookPart, superior, language: actor.language } }
}

async function readRating(trx: Transaction<DB>, districtId: string, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select g.request_id as "requestId", g.grade, g.rated_by as "ratedBy", g.comment is not null as commented, g.called_back_at is not null as "calledBack",
      (select c.holder_id from clock c where c.district_id = g.district_id and c.subject_id = g.id and c.kind = 'callBack' and c.stopped_at is null) as "holderId"
    from rating g where g.district_id = ${districtId} and g.id = ${id}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
