import { requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { heldNow } from './held-reply.queries.ts'
import type { LockedRequest } from './lock-request.ts'
import { revertReply } from './revert-reply.ts'

/** A message that comes in while a reply is held back withholds it: who sent it has not seen the message. The matter goes on as it was before. R4.12, R4.4 */
export async function withholdReply(trx: Transaction<DB>, request: LockedRequest, now: Temporal.Instant): Promise<LockedRequest> {
  const held = await heldNow(trx, request.districtId, request.id, now)
  if (!held || held.messageId !== request.lastMessageId) return request
  const before = await revertReply(trx, request, held, 'withheld', now)
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  await record(trx, clockwork(request.districtId), requestHistory.replyWithheld, { ...about, data: { officer: held.senderName } }, now)
  const data = { enterprise: request.enterpriseName, title: request.title }
  await tell(trx, request.districtId, requestNotices.replyWithheld, { to: [held.heldBy], ...about, data }, now)
  return before
}
