import type { Actor } from '@yigen/domain/members/actor.ts'
import { requestClocks, type requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import { isRunning } from '#clocks/clock.queries.ts'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { insertMessage } from './insert-message.ts'
import type { LockedRequest } from './lock-request.ts'
import { officeOf, others } from './people-of-request.ts'

/** What the enterprise wrote on a matter: the message, 24 clock hours unless they run already (R4.5), and the holder told. Returns the message's id. */
export async function receiveMessage(
  trx: Transaction<DB>,
  actor: Actor,
  request: LockedRequest,
  words: string,
  kind: typeof requestNotices.messaged | typeof requestNotices.reopened,
  now: Temporal.Instant,
): Promise<string> {
  const { districtId } = actor
  const message = await insertMessage(
    trx,
    { districtId, requestId: request.id, kind: 'message', side: 'enterprise', authorId: actor.memberId, words },
    now,
  )
  const started = (await isRunning(trx, districtId, request.id, requestClocks.answer)) ? null : await startAnswer(trx, request, now)
  await tell(
    trx,
    districtId,
    kind,
    {
      to: others([...officeOf(request), started?.holderId], actor.memberId),
      enterpriseId: request.enterpriseId,
      requestId: request.id,
      data: { enterprise: request.enterpriseName, title: request.title },
    },
    now,
  )
  return message
}

async function startAnswer(trx: Transaction<DB>, request: LockedRequest, now: Temporal.Instant) {
  return startClock(trx, {
    districtId: request.districtId,
    kind: requestClocks.answer,
    subject: { kind: 'request', id: request.id },
    enterpriseId: request.enterpriseId,
    requestId: request.id,
    chain: await chainOf(trx, request.districtId, request, now),
    startedAt: now,
    promise: requestClocks.answer.promise,
  })
}
