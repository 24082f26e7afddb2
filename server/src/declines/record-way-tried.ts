import { randomUUIDv7 } from 'node:crypto'
import type { RecordWayTried, WayRecorded } from '@yigen/domain/declines/decline.ts'
import { declineHistory } from '@yigen/domain/declines/declines.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockRequest } from '#requests/lock-request.ts'

/** One way that was tried: what, with whom, what they answered. Two of them make a refusal possible; one may also help the matter. R5.1 */
export async function recordWayTried(
  trx: Transaction<DB>,
  actor: Actor,
  requestId: string,
  way: z.output<typeof RecordWayTried>,
  now: Temporal.Instant,
): Promise<z.output<typeof WayRecorded>> {
  const request = await lockRequest(trx, actor, requestId, now)
  refuseIf(whyNotStep('recordWayTried', request, request.asker))
  const id = randomUUIDv7()
  await trx
    .insertInto('way_tried')
    .values({
      district_id: actor.districtId,
      id,
      request_id: requestId,
      what: way.what,
      with_whom: way.withWhom,
      answered: way.answered,
      recorded_by: actor.memberId,
      recorded_at: now,
    })
    .execute()
  const count = request.waysTried + 1
  const data = { count, words: `${way.what}（${way.withWhom}：${way.answered}）` }
  await record(
    trx,
    actor,
    declineHistory.wayTried,
    { enterpriseId: request.enterpriseId, requestId, subject: { kind: 'wayTried', id }, data },
    now,
  )
  return { id, count, at: now }
}
