import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { gradeWords, needsCallBack } from '@yigen/domain/ratings/grade.ts'
import type { Rated, RateRequest } from '@yigen/domain/ratings/rating.ts'
import { ratingClocks, ratingHistory, ratingNotices } from '@yigen/domain/ratings/ratings.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotRate } from '@yigen/domain/requests/request-steps.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { superiorOf } from '#declines/superiors.queries.ts'
import { whoRefused } from '#declines/took-part.queries.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { others } from '#requests/people-of-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'

/** The enterprise grades the service once, after settlement or the final refusal; the last two grades open a call-back of the minister. R8.1, R8.2 */
export async function rateRequest(
  trx: Transaction<DB>,
  actor: Actor,
  requestId: string,
  { grade, words }: z.output<typeof RateRequest>,
  now: Temporal.Instant,
): Promise<z.output<typeof Rated>> {
  const request = await lockRequest(trx, actor, requestId, now)
  refuseIf(whyNotRate(request, request.asker, now))
  const { districtId, memberId } = actor
  const id = randomUUIDv7()
  const officerId = await whoEnded(trx, districtId, requestId)
  const about = { enterpriseId: request.enterpriseId, requestId }
  await trx
    .insertInto('rating')
    .values({
      ...{ district_id: districtId, id, request_id: requestId, enterprise_id: request.enterpriseId, officer_id: officerId },
      ...{ grade, words, rated_by: memberId, rated_at: now },
      ...{
        comment: null,
        commented_by: null,
        commented_at: null,
        called_back_by: null,
        called_back_at: null,
        said: null,
        will_change: null,
      },
    })
    .execute()
  const callerId = needsCallBack(grade) ? await startCallBack(trx, request, id, now) : null
  await record(
    trx,
    actor,
    ratingHistory.given,
    { ...about, subject: { kind: 'rating', id }, data: { grade: gradeWords[grade], words } },
    now,
  )
  await tell(
    trx,
    districtId,
    ratingNotices.given,
    { to: others([officerId, callerId], memberId), ...about, data: { enterprise: request.enterpriseName, title: request.title, grade } },
    now,
  )
  return { id, requestId, grade, at: now }
}

/** Whose service it was: who was responsible when the matter ended, as its settlement clock keeps it. */
async function whoEnded(trx: Transaction<DB>, districtId: string, requestId: string): Promise<string | null> {
  const { rows } = await sql<{ officerId: string | null }>`
    select c.officer_id as "officerId" from clock c
    where c.district_id = ${districtId} and c.request_id = ${requestId} and c.kind = 'settlement' and c.stopped_at is not null
    order by c.stopped_at desc, c.id desc limit 1`.execute(trx)
  return rows[0]?.officerId ?? null
}

async function startCallBack(trx: Transaction<DB>, request: LockedRequest, id: string, now: Temporal.Instant): Promise<string | null> {
  const { districtId } = request
  const chain = await chainOf(trx, districtId, request, now)
  const caller = await superiorOf(trx, districtId, chain, await whoRefused(trx, districtId, request.id), now)
  await startClock(trx, {
    districtId,
    kind: ratingClocks.callBack,
    subject: { kind: 'rating', id },
    enterpriseId: request.enterpriseId,
    requestId: request.id,
    chain,
    holder: { rule: 'minister', memberId: caller?.id ?? null },
    startedAt: now,
    promise: ratingClocks.callBack.promise,
  })
  await setRequestStatus(trx, request, request.status)
  return caller?.id ?? null
}
