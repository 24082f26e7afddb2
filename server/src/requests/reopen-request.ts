import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, Reopening } from '@yigen/domain/requests/request.ts'
import { whyNotReopen } from '@yigen/domain/requests/request-steps.ts'
import { requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'
import { officeOf, others } from './people-of-request.ts'
import { receiveMessage } from './receive-message.ts'
import { setRequestStatus } from './set-request-status.ts'
import { startSettlement } from './start-settlement.ts'

/** A settled matter is taken up again: a new settlement clock, the first answer's time stays. By the enterprise within 15 days, by the office at any time. R4.9 */
export async function reopenRequest(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  reopening: z.output<typeof Reopening>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotReopen(request, request.asker, now))
  const side = request.asker.relation === 'enterprise' ? 'enterprise' : 'office'
  await trx
    .insertInto('request_reopening')
    .values({
      district_id: actor.districtId,
      id: randomUUIDv7(),
      request_id: id,
      reopened_by: actor.memberId,
      side,
      reopened_at: now,
      reason: reopening.reason,
    })
    .execute()
  const { holderId } = await startSettlement(trx, request, now)
  const heard = side === 'enterprise' ? await receiveMessage(trx, actor, request, reopening.reason, requestNotices.reopened, now) : null
  await setRequestStatus(trx, request, 'replied', { endedAt: null, reopened: true, ...(heard ? { message: { id: heard, side } } : {}) })
  await record(
    trx,
    actor,
    requestHistory.reopened,
    { enterpriseId: request.enterpriseId, requestId: id, data: { words: reopening.reason } },
    now,
  )
  if (side === 'office') await tellOfReopening(trx, actor, { ...request, holderIds: holderId ? [holderId] : [] }, now)
  return { id, status: 'replied', at: now }
}

async function tellOfReopening(trx: Transaction<DB>, actor: Actor, request: LockedRequest, now: Temporal.Instant) {
  const to = others([...officeOf(request), ...request.contactIds], actor.memberId)
  await tell(
    trx,
    actor.districtId,
    requestNotices.reopened,
    { to, enterpriseId: request.enterpriseId, requestId: request.id, data: { enterprise: request.enterpriseName, title: request.title } },
    now,
  )
}
