import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Classification, Done } from '@yigen/domain/requests/request.ts'
import { whyNotMay, whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import { requestClocks, requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { moveByWaits } from '#clocks/move-by-waits.ts'
import { type StartedClock, startClock } from '#clocks/start-clock.ts'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { chainOf } from '#people/chain.queries.ts'
import { itemOn, type PromisedItem } from '#services/service-item.queries.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'
import { setRequestStatus } from './set-request-status.ts'

/** Names the service item; the settlement is reckoned anew from where it began, with that item's promise. R4.6 */
export async function classifyRequest(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  classification: z.output<typeof Classification>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotMay('classifyRequest', request, request.asker))
  const startedAt = settlementBegan(request) ?? now
  const item = await itemOn(trx, actor.districtId, classification.serviceCode, startedAt)
  refuseIf(whyNotStep('classifyRequest', request, request.asker))
  if (isClassified(request, item)) return { id, status: request.status, at: now }
  const { districtId, memberId } = actor
  await stopClocks(trx, { districtId, subjectId: id, kinds: [requestClocks.settlement], by: 'request.classified', memberId }, now)
  const started = await startClock(trx, {
    districtId,
    kind: requestClocks.settlement,
    subject: { kind: 'request', id },
    enterpriseId: request.enterpriseId,
    requestId: id,
    chain: await chainOf(trx, districtId, request, now),
    startedAt,
    promise: item.promise,
  })
  const dueAt = await whenPaused(trx, request, started)
  await trx
    .updateTable('request')
    .set({ service_code: item.code, service_version: item.version })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
  await setRequestStatus(trx, request, request.status)
  const data = { service: { zh: item.nameZh, en: item.nameEn }, dueAt: momentBlank(dueAt, now) }
  await record(trx, actor, requestHistory.classified, { enterpriseId: request.enterpriseId, requestId: id, data }, now)
  return { id, status: request.status, at: now }
}

/** Where it began; of one that was never taken up again no later than its receipt, which merging may have given it since. R4.11 */
function settlementBegan({ settlementStartedAt: began, receivedAt, reopenings, appealed }: LockedRequest): Temporal.Instant | null {
  const again = reopenings > 0 || appealed
  return began && !again && Temporal.Instant.compare(receivedAt, began) < 0 ? receivedAt : began
}

/** What was paused since receipt moves the new reckoning as it moved the old one, also what the matter waited whose settlement it took (R4.11). R6.2 */
async function whenPaused(trx: Transaction<DB>, request: LockedRequest, { deadline }: StartedClock): Promise<Temporal.Instant> {
  const { settlementStartedAt: began, receivedAt, cameAt } = request
  const mayBeTaken = cameAt !== null || began?.equals(receivedAt) === false
  const waited = request.paused || request.pausedMinutes > 0 || mayBeTaken
  return (waited ? await moveByWaits(trx, request.districtId, request.id, requestClocks.settlement) : null) ?? deadline.dueAt
}

/** Naming the same item again changes nothing: no clock runs anew, no rung is told twice. */
const isClassified = (request: LockedRequest, item: PromisedItem): boolean =>
  request.serviceCode === item.code && request.serviceVersion === item.version
