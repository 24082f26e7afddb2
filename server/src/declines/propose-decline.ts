import { randomUUIDv7 } from 'node:crypto'
import type { DeclineProposed, ProposeDecline } from '@yigen/domain/declines/decline.ts'
import { whyNotPropose } from '@yigen/domain/declines/decline-steps.ts'
import { declineClocks, declineHistory, declineNotices } from '@yigen/domain/declines/declines.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import { promiseOf } from '@yigen/domain/settings/district-numbers.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { others } from '#requests/people-of-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { superiorOf } from './superiors.queries.ts'
import { whoRefused } from './took-part.queries.ts'

/** The officer proposes to decline, after two ways tried at least: reason, alternative, the words to be read. No clock stops; the next superior has 4 working hours. R5.1, R5.2, R1.4 */
export async function proposeDecline(
  trx: Transaction<DB>,
  actor: Actor,
  requestId: string,
  proposal: z.output<typeof ProposeDecline>,
  now: Temporal.Instant,
): Promise<z.output<typeof DeclineProposed>> {
  const request = await lockRequest(trx, actor, requestId, now)
  refuseIf(whyNotStep('proposeDecline', request, request.asker) ?? whyNotPropose({ ...request, proposed: request.declinePending }))
  const id = await insertDecline(trx, actor, request, proposal, now)
  const { decider, dueAt } = await startRelease(trx, actor, request, id, now)
  await setRequestStatus(trx, request, request.status)
  const about = { enterpriseId: request.enterpriseId, requestId }
  const data = { decider: decider?.name ?? '', dueAt: momentBlank(dueAt, now), words: proposal.reason }
  await record(trx, actor, declineHistory.proposed, { ...about, subject: { kind: 'decline', id }, data }, now)
  await tell(
    trx,
    actor.districtId,
    declineNotices.proposed,
    {
      to: others([decider?.id], actor.memberId),
      ...about,
      data: { who: actor.name, enterprise: request.enterpriseName, title: request.title, dueAt: dueAt.toString() },
    },
    now,
  )
  return { id, deciderName: decider?.name ?? null, dueAt }
}

/** The unit it is laid to in the ledger: the item's lead unit, else the one asked last. */
async function insertDecline(
  trx: Transaction<DB>,
  actor: Actor,
  request: LockedRequest,
  proposal: z.output<typeof ProposeDecline>,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7()
  await sql`
    insert into decline (district_id, id, request_id, enterprise_id, status, reason, legal_basis, alternative, words, unit_id, service_code, proposed_by, proposed_at)
    values (${actor.districtId}, ${id}, ${request.id}, ${request.enterpriseId}, 'proposed', ${proposal.reason}, ${proposal.legalBasis}, ${proposal.alternative}, ${proposal.words},
      coalesce(
        (select u.id from service_item i join unit u on u.id = i.lead_unit_id where i.district_id = ${actor.districtId} and i.code = ${request.serviceCode} and i.version = ${request.serviceVersion}),
        (select t.unit_id from task t where t.district_id = ${actor.districtId} and t.request_id = ${request.id} order by t.handed_at desc limit 1)),
      ${request.serviceCode}, ${actor.memberId}, ${now})`.execute(trx)
  return id
}

async function startRelease(trx: Transaction<DB>, actor: Actor, request: LockedRequest, id: string, now: Temporal.Instant) {
  const chain = await chainOf(trx, actor.districtId, request, now)
  const decider = await superiorOf(trx, actor.districtId, chain, await whoRefused(trx, actor.districtId, request.id), now)
  const { deadline } = await startClock(trx, {
    districtId: actor.districtId,
    kind: declineClocks.release,
    subject: { kind: 'decline', id },
    enterpriseId: request.enterpriseId,
    requestId: request.id,
    chain,
    holder: { rule: 'minister', memberId: decider?.id ?? null },
    startedAt: now,
    promise: promiseOf.release((await settingsOf(trx, actor.districtId, now)).numbers),
  })
  return { decider, dueAt: deadline.dueAt }
}
