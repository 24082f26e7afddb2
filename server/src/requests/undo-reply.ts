import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotUndoReply } from '@yigen/domain/requests/held-reply.ts'
import type { Done } from '@yigen/domain/requests/request.ts'
import { requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import { type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { hint } from '#notices/hint.ts'
import { isFromOutside, matterSeen } from '#sight/matter-sight.ts'
import { readHeldReply } from './held-reply.queries.ts'
import { lockRequest } from './lock-request.ts'
import { officeOf, others } from './people-of-request.ts'
import { revertReply } from './revert-reply.ts'

/** Who sent it takes the reply back within its seconds: nobody outside has read it, and its clock runs as if it had never stopped. R4.12 */
export async function undoReply(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  messageId: string,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const seen = isFromOutside(actor) ? sql<SqlBool>`false` : matterSeen(actor)
  const request = await lockRequest(trx, actor, id, now, seen)
  const held = await readHeldReply(trx, actor.districtId, id, messageId)
  if (!held) throw new Refused(refusal(refusals.notFound))
  const last = request.status === 'replied' && request.lastMessageId === messageId
  const reply = { sentBy: held.senderName, until: held.until, undone: held.undone, last }
  refuseIf(whyNotUndoReply(reply, held.heldBy === actor.memberId, now))
  const before = await revertReply(trx, request, held, 'undone', now)
  await record(trx, actor, requestHistory.replyUndone, { enterpriseId: request.enterpriseId, requestId: id }, now)
  await hint(trx, others(officeOf(request), actor.memberId), [{ kind: 'request', id }])
  return { id, status: before.status, at: now }
}
