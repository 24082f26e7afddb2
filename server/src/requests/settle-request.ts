import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, Settlement } from '@yigen/domain/requests/request.ts'
import { whyNotSettle } from '@yigen/domain/requests/request-steps.ts'
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
  const stops = [requestClocks.answer, requestClocks.settlement, requestClocks.promisedAnswer]
  await writeAnswer(trx, actor, request, { kind: 'settlement', words: settlement.words, stops, status: 'settled' }, now)
  await answerCountsAsContact(trx, actor, request, now)
  await record(
    trx,
    actor,
    requestHistory.settled,
    { enterpriseId: request.enterpriseId, requestId: id, data: { words: settlement.words } },
    now,
  )
  await tell(
    trx,
    actor.districtId,
    requestNotices.settled,
    {
      to: others([...officeOf(request), ...request.contactIds], actor.memberId),
      enterpriseId: request.enterpriseId,
      requestId: id,
      data: { enterprise: request.enterpriseName, title: request.title, who: actor.name },
    },
    now,
  )
  return { id, status: 'settled', at: now }
}
