import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, Settlement } from '@yigen/domain/requests/request.ts'
import { whyNotSettle } from '@yigen/domain/requests/request-steps.ts'
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

/** The matter is done, in words the enterprise reads; they are the answer too when there was none. Every clock of it stops. R4.8 */
export async function settleRequest(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  settlement: z.output<typeof Settlement>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotSettle(request, request.asker, settlement))
  const { districtId, memberId } = actor
  const message = await insertMessage(
    trx,
    { districtId, requestId: id, kind: 'settlement', side: 'office', authorId: memberId, words: settlement.words },
    now,
  )
  await trx
    .insertInto('request_settlement')
    .values({ district_id: districtId, id: randomUUIDv7(), request_id: id, message_id: message, settled_by: memberId, settled_at: now })
    .execute()
  await stopClocks(
    trx,
    {
      districtId,
      subjectId: id,
      kinds: [requestClocks.answer, requestClocks.settlement, requestClocks.promisedAnswer],
      by: 'request.settled',
      memberId,
    },
    now,
  )
  await answerCountsAsContact(trx, actor, request, now)
  await moveRequest(trx, request, 'settled', { message: { id: message, side: 'office' }, answeredAt: now, endedAt: now })
  await record(
    trx,
    actor,
    requestHistory.settled,
    { enterpriseId: request.enterpriseId, requestId: id, data: { words: settlement.words } },
    now,
  )
  const contacts = await contactsOf(trx, districtId, request.enterpriseId)
  await tell(
    trx,
    districtId,
    requestNotices.settled,
    {
      to: others([...officeOf(request), ...contacts], memberId),
      enterpriseId: request.enterpriseId,
      requestId: id,
      data: { enterprise: request.enterpriseName, title: request.title, who: actor.name },
    },
    now,
  )
  return { id, status: 'settled', at: now }
}
