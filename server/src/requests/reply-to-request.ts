import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, Reply } from '@yigen/domain/requests/request.ts'
import { whyNotReply } from '@yigen/domain/requests/request-steps.ts'
import { requestClocks, requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { answerCountsAsContact } from '#assignments/answer-counts-as-contact.ts'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { insertMessage } from './insert-message.ts'
import { lockRequest } from './lock-request.ts'
import { moveRequest } from './move-request.ts'
import { contactsOf, officeOf, others } from './people-of-request.ts'

/** The officer answers the enterprise; the 24-hour clock stops, a promised answer is kept. R4.3, R4.4 */
export async function replyToRequest(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  reply: z.output<typeof Reply>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotReply(request, request.asker, reply))
  const message = await insertMessage(
    trx,
    { districtId: actor.districtId, requestId: id, kind: 'reply', side: 'office', authorId: actor.memberId, words: reply.words },
    now,
  )
  await stopClocks(
    trx,
    {
      districtId: actor.districtId,
      subjectId: id,
      kinds: [requestClocks.answer, requestClocks.promisedAnswer],
      by: 'request.replied',
      memberId: actor.memberId,
    },
    now,
  )
  await answerCountsAsContact(trx, actor, request, now)
  await moveRequest(trx, request, 'replied', { message: { id: message, side: 'office' }, answeredAt: now })
  await record(trx, actor, requestHistory.replied, { enterpriseId: request.enterpriseId, requestId: id, data: { words: reply.words } }, now)
  const contacts = await contactsOf(trx, actor.districtId, request.enterpriseId)
  await tell(
    trx,
    actor.districtId,
    requestNotices.replied,
    {
      to: others([...officeOf(request), ...contacts], actor.memberId),
      enterpriseId: request.enterpriseId,
      requestId: id,
      data: { enterprise: request.enterpriseName, title: request.title, who: actor.name },
    },
    now,
  )
  return { id, status: 'replied', at: now }
}
