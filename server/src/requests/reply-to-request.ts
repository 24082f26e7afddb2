import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, Reply } from '@yigen/domain/requests/request.ts'
import { whyNotReply } from '@yigen/domain/requests/request-steps.ts'
import { requestClocks, requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { answerCountsAsContact } from '#assignments/answer-counts-as-contact.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockRequest } from './lock-request.ts'
import { officeOf, others } from './people-of-request.ts'
import { writeAnswer } from './write-answer.ts'

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
  const stops = [requestClocks.answer, requestClocks.promisedAnswer]
  await writeAnswer(trx, actor, request, { kind: 'reply', words: reply.words, stops, status: 'replied' }, now)
  await answerCountsAsContact(trx, actor, request, now)
  await record(trx, actor, requestHistory.replied, { enterpriseId: request.enterpriseId, requestId: id, data: { words: reply.words } }, now)
  await tell(
    trx,
    actor.districtId,
    requestNotices.replied,
    {
      to: others([...officeOf(request), ...request.contactIds], actor.memberId),
      enterpriseId: request.enterpriseId,
      requestId: id,
      data: { enterprise: request.enterpriseName, title: request.title, who: actor.name },
    },
    now,
  )
  return { id, status: 'replied', at: now }
}
