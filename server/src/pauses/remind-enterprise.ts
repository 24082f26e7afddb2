import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { RemindEnterprise } from '@yigen/domain/pauses/pause.ts'
import { pauseHistory, pauseNotices } from '@yigen/domain/pauses/pauses.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done } from '@yigen/domain/requests/request.ts'
import { whyNotRemind } from '@yigen/domain/requests/request-steps.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { insertMessage } from '#requests/insert-message.ts'
import { lockRequest } from '#requests/lock-request.ts'
import { others } from '#requests/people-of-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'

/** While the matter waits: what is still missing, said to the enterprise in one act. No clock moves. R6.2 */
export async function remindEnterprise(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof RemindEnterprise>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotRemind(request, request.asker))
  const { districtId, memberId } = actor
  await trx
    .insertInto('request_reminder')
    .values({ district_id: districtId, id: randomUUIDv7(), request_id: id, reminded_by: memberId, reminded_at: now, words })
    .execute()
  const message = await insertMessage(trx, { districtId, requestId: id, kind: 'reminder', side: 'office', authorId: memberId, words }, now)
  await setRequestStatus(trx, request, request.status, { message: { id: message, side: 'office' } })
  const about = { enterpriseId: request.enterpriseId, requestId: id }
  await record(trx, actor, pauseHistory.reminded, { ...about, data: { words } }, now)
  await tell(
    trx,
    districtId,
    pauseNotices.reminded,
    { to: others(request.contactIds, memberId), ...about, data: { enterprise: request.enterpriseName, title: request.title, words } },
    now,
  )
  return { id, status: request.status, at: now }
}
