import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, Message } from '@yigen/domain/requests/request.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import { requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockRequest } from './lock-request.ts'
import { receiveMessage } from './receive-message.ts'
import { setRequestStatus } from './set-request-status.ts'
import { withholdReply } from './withhold-reply.ts'

/** The enterprise writes again on an open matter; 24 clock hours start unless they run. R4.5 */
export async function sendMessage(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  message: z.output<typeof Message>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const locked = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotStep('sendMessage', locked, locked.asker))
  const request = await withholdReply(trx, locked, now)
  const heard = await receiveMessage(trx, actor, request, message.words, requestNotices.messaged, now)
  await setRequestStatus(trx, request, request.status, { message: { id: heard, side: 'enterprise' } })
  await record(
    trx,
    actor,
    requestHistory.messaged,
    { enterpriseId: request.enterpriseId, requestId: id, data: { words: message.words } },
    now,
  )
  return { id, status: request.status, at: now }
}
