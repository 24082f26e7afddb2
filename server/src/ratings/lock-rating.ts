import { type Decider, deciderOf } from '@yigen/domain/declines/decline-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { RatingState } from '@yigen/domain/ratings/rating-steps.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { type RatingFacts, ratingFacts } from './rating-facts.ts'

type Row = { requestId: string; ratedBy: string; facts: RatingFacts }
export type LockedRating = RatingState & { id: string; ratedBy: string; request: LockedRequest; caller: Decider }

/** Takes a rating with its matter; of two who answer it at once the second finds it done. */
export async function lockRating(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedRating> {
  const { requestId } = await readRating(trx, actor, id)
  const request = await lockRequest(trx, actor, requestId, now)
  const { ratedBy, facts } = await readRating(trx, actor, id)
  return { ...facts, id, ratedBy, request, caller: deciderOf(actor, facts) }
}

async function readRating(trx: Transaction<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select g.request_id as "requestId", g.rated_by as "ratedBy", ${ratingFacts(actor)} as facts
    from rating g join request r on r.district_id = g.district_id and r.id = g.request_id
    join enterprise e on e.district_id = g.district_id and e.id = g.enterprise_id
    where g.district_id = ${actor.districtId} and g.id = ${id}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
