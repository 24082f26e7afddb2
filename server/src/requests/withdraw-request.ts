import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, Withdrawal } from '@yigen/domain/requests/request.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import { requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { followers } from '#slice/registry.ts'
import { lockRequest } from './lock-request.ts'
import { officeOf, others } from './people-of-request.ts'
import { setRequestStatus } from './set-request-status.ts'

/** The enterprise takes an open request back; every clock of it stops. R4.9 */
export async function withdrawRequest(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  withdrawal: z.output<typeof Withdrawal>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotStep('withdrawRequest', request, request.asker))
  const { districtId, memberId } = actor
  await trx
    .insertInto('request_withdrawal')
    .values({
      district_id: districtId,
      id: randomUUIDv7(),
      request_id: id,
      withdrawn_by: memberId,
      withdrawn_at: now,
      reason: withdrawal.reason,
    })
    .execute()
  await stopClocks(
    trx,
    {
      districtId,
      subjectId: id,
      by: 'request.withdrawn',
      memberId,
    },
    now,
  )
  for (const follow of followers('matterEnded')) await follow(trx, actor, request, 'withdrawn', now)
  await setRequestStatus(trx, request, 'withdrawn', { endedAt: now })
  await record(
    trx,
    actor,
    requestHistory.withdrawn,
    { enterpriseId: request.enterpriseId, requestId: id, data: { words: withdrawal.reason } },
    now,
  )
  await tell(
    trx,
    districtId,
    requestNotices.withdrawn,
    {
      to: others(officeOf(request), memberId),
      enterpriseId: request.enterpriseId,
      requestId: id,
      data: { enterprise: request.enterpriseName, title: request.title },
    },
    now,
  )
  return { id, status: 'withdrawn', at: now }
}
