import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { undoableUntil } from '@yigen/domain/requests/held-reply.ts'
import type { Replied, Reply } from '@yigen/domain/requests/request.ts'
import { whyNotReply } from '@yigen/domain/requests/request-steps.ts'
import { requestClocks, requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { answerCountsAsContact } from '#assignments/answer-counts-as-contact.ts'
import { writeAtEnd } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { heldReplyRows } from './held-reply.queries.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'
import { officeOf, others } from './people-of-request.ts'
import { type AnswerWritten, writeAnswer } from './write-answer.ts'

/** The officer answers the enterprise; the 24-hour clock stops, a promised answer is kept. One that can be undone reaches nobody before its seconds are over. R4.3, R4.4, R4.12 */
export async function replyToRequest(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  reply: z.output<typeof Reply>,
  now: Temporal.Instant,
): Promise<z.output<typeof Replied>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotReply(request, request.asker, reply))
  const stops = [requestClocks.answer, requestClocks.promisedAnswer]
  const written = await writeAnswer(trx, actor, request, { kind: 'reply', words: reply.words, stops, status: 'replied' }, now)
  const contact = await answerCountsAsContact(trx, actor, request, now)
  const until = reply.undoable ? undoableUntil(now) : null
  if (until) await holdBack(trx, actor, request, { ...written, clockIds: [...written.clockIds, ...contact] }, until, now)
  const data = { words: reply.words, ...(until ? { messageId: written.messageId } : {}) }
  await record(trx, actor, requestHistory.replied, { enterpriseId: request.enterpriseId, requestId: id, data }, now)
  await tell(
    trx,
    actor.districtId,
    requestNotices.replied,
    {
      to: others([...officeOf(request), ...request.contactIds], actor.memberId),
      enterpriseId: request.enterpriseId,
      requestId: id,
      data: { enterprise: request.enterpriseName, title: request.title, who: actor.name },
      ...(until ? { notBefore: until } : {}),
    },
    now,
  )
  return { id, status: 'replied', at: now, messageId: written.messageId, undoUntil: until }
}

/** What was before it is kept: undone, everything is as if it had never been sent. */
const holdBack = (
  trx: Transaction<DB>,
  { memberId }: Actor,
  request: LockedRequest,
  { messageId, clockIds }: AnswerWritten,
  until: Temporal.Instant,
  now: Temporal.Instant,
) =>
  writeAtEnd(trx, heldReplyRows, [
    {
      ...{ district_id: request.districtId, message_id: messageId, request_id: request.id, held_by: memberId, held_at: now, until },
      ...{ was_status: request.status, was_answered_at: request.firstAnsweredAt, was_last_message_id: request.lastMessageId },
      ...{ clock_ids: clockIds, undone_at: null, undone_as: null },
    },
  ])
