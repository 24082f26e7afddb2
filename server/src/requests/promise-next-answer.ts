import { randomUUIDv7 } from 'node:crypto'
import { nextAnswerLatest } from '@yigen/domain/clocks/next-answer.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Refusal, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, PromiseNextAnswer } from '@yigen/domain/requests/request.ts'
import { whyNotPromise } from '@yigen/domain/requests/request-steps.ts'
import { requestClocks, requestHistory, requestNotices, requestRefusals } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { startClock } from '#clocks/start-clock.ts'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'
import { officeOf, others } from './people-of-request.ts'
import { setRequestStatus } from './set-request-status.ts'

type Promised = z.output<typeof PromiseNextAnswer>

/** Settlement is late: the enterprise is promised when it hears next (一跟到底). The promise is a clock of its own; renewing it needs a reason. R4.7 */
export async function promiseNextAnswer(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  promise: Promised,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  refuseIf(await whyNotDue(trx, actor, promise, now))
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotPromise(request, request.asker, promise))
  const { districtId, memberId } = actor
  await stopClocks(trx, { districtId, subjectId: id, kinds: [requestClocks.promisedAnswer], by: 'request.promised', memberId }, now)
  const clock = await startPromise(trx, actor, request, promise, now)
  await trx
    .insertInto('request_promise')
    .values({
      district_id: districtId,
      id: randomUUIDv7(),
      request_id: id,
      clock_id: clock.id,
      promised_by: memberId,
      promised_at: now,
      due_at: promise.dueAt,
      words: promise.words,
      reason: promise.reason,
    })
    .execute()
  await setRequestStatus(trx, request, request.status)
  await record(
    trx,
    actor,
    requestHistory.promised,
    { enterpriseId: request.enterpriseId, requestId: id, data: { words: promise.words, dueAt: momentBlank(promise.dueAt, now) } },
    now,
  )
  await tell(
    trx,
    districtId,
    requestNotices.promised,
    {
      to: others([...officeOf(request), ...request.contactIds], memberId),
      enterpriseId: request.enterpriseId,
      requestId: id,
      data: { enterprise: request.enterpriseName, title: request.title, dueAt: promise.dueAt.toString() },
    },
    now,
  )
  return { id, status: request.status, at: now }
}

async function whyNotDue(trx: Transaction<DB>, { districtId }: Actor, promise: Promised, now: Temporal.Instant): Promise<Refusal | null> {
  if (Temporal.Instant.compare(promise.dueAt, now) <= 0) return refusal(requestRefusals.dueInPast, {}, { field: 'dueAt' })
  const latest = nextAnswerLatest(await readCalendar(trx, districtId, now), now)
  const tooLate = Temporal.Instant.compare(promise.dueAt, latest) > 0
  return tooLate ? refusal(requestRefusals.promiseTooLate, { latest: momentBlank(latest, now) }, { field: 'dueAt' }) : null
}

async function startPromise(trx: Transaction<DB>, actor: Actor, request: LockedRequest, promise: Promised, now: Temporal.Instant) {
  return startClock(trx, {
    districtId: actor.districtId,
    kind: requestClocks.promisedAnswer,
    subject: { kind: 'request', id: request.id },
    enterpriseId: request.enterpriseId,
    requestId: request.id,
    chain: await chainOf(trx, actor.districtId, request, now),
    startedAt: now,
    promise: { amount: Math.max(1, Math.ceil(promise.dueAt.since(now).total('hours'))), unit: 'clockHours' },
    dueAt: promise.dueAt,
  })
}
