import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotMay, whyNotSupervise } from '@yigen/domain/requests/request-steps.ts'
import type { Supervised, SuperviseMatter } from '@yigen/domain/supervisions/supervision.ts'
import { orderOf, type SupervisionOrder, supervisionOrderWords } from '@yigen/domain/supervisions/supervision-order.ts'
import { supervisionDue, whyNotDue } from '@yigen/domain/supervisions/supervision-steps.ts'
import { supervisionClocks, supervisionHistory, supervisionNotices } from '@yigen/domain/supervisions/supervisions.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { officeOf, others } from '#requests/people-of-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'

type Given = { id: string; order: SupervisionOrder; words: string; dueAt: Temporal.Instant }

/** A minister's 督办, a leader's 批示: an order with a day on somebody else's matter, a clock of its own with who has it in hand. The enterprise never reads it. R7.6 */
export async function superviseMatter(
  trx: Transaction<DB>,
  actor: Actor,
  requestId: string,
  { words, day }: z.output<typeof SuperviseMatter>,
  now: Temporal.Instant,
): Promise<z.output<typeof Supervised>> {
  const request = await lockRequest(trx, actor, requestId, now)
  refuseIf(whyNotMay('superviseMatter', request, request.asker))
  const dueAt = supervisionDue(await readCalendar(trx, actor.districtId, now), Temporal.PlainDate.from(day))
  refuseIf(whyNotDue(dueAt, now) ?? whyNotSupervise(request, { ...request.asker, holdsIt: request.holderIds.includes(actor.memberId) }))
  const given = { id: randomUUIDv7(), order: orderOf(request.asker.relation), words, dueAt }
  await insertSupervision(trx, actor, request, given, now)
  const chain = await chainOf(trx, actor.districtId, request, now)
  const { holderId } = await startSupervision(trx, request, chain, given, now)
  await setRequestStatus(trx, request, request.status)
  await recordGiven(trx, actor, request, given, [holderId], now)
  const name = [chain.officer, chain.deputy, chain.minister].find(person => person?.id === holderId)?.name ?? null
  return { id: given.id, dueAt, holderName: name, at: now }
}

const insertSupervision = (trx: Transaction<DB>, actor: Actor, request: LockedRequest, given: Given, now: Temporal.Instant) =>
  trx
    .insertInto('supervision')
    .values({
      ...{ district_id: actor.districtId, id: given.id, request_id: request.id, enterprise_id: request.enterpriseId },
      ...{ given_as: given.order, words: given.words, given_by: actor.memberId, given_at: now, due_at: given.dueAt },
      ...{ answer: null, answered_by: null, answered_at: null },
    })
    .execute()

const startSupervision = (
  trx: Transaction<DB>,
  request: LockedRequest,
  chain: Awaited<ReturnType<typeof chainOf>>,
  { id, dueAt }: Given,
  now: Temporal.Instant,
) =>
  startClock(trx, {
    districtId: request.districtId,
    kind: supervisionClocks.supervision,
    subject: { kind: 'supervision', id },
    enterpriseId: request.enterpriseId,
    requestId: request.id,
    chain,
    startedAt: now,
    promise: { amount: Math.max(1, Math.ceil(dueAt.since(now).total('hours'))), unit: 'clockHours' },
    dueAt,
  })

async function recordGiven(
  trx: Transaction<DB>,
  actor: Actor,
  request: LockedRequest,
  { id, order, words, dueAt }: Given,
  holders: readonly (string | null)[],
  now: Temporal.Instant,
) {
  const about = { subject: { kind: 'supervision', id }, enterpriseId: request.enterpriseId, requestId: request.id } as const
  const data = { order: supervisionOrderWords[order], words, dueAt: momentBlank(dueAt, now) }
  await record(trx, actor, supervisionHistory.given, { ...about, data }, now)
  await tell(
    trx,
    actor.districtId,
    supervisionNotices.given,
    {
      to: others([...holders, ...officeOf(request)], actor.memberId),
      ...about,
      data: { who: actor.name, order, enterprise: request.enterpriseName, title: request.title, words, dueAt: dueAt.toString() },
    },
    now,
  )
}
