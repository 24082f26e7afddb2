import { randomUUIDv7 } from 'node:crypto'
import type { AppealDecline, Appealed } from '@yigen/domain/declines/decline.ts'
import { whyNotAppeal } from '@yigen/domain/declines/decline-steps.ts'
import { declineClocks, declineHistory, declineNotices } from '@yigen/domain/declines/declines.slice.ts'
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
import { insertMessage } from '#requests/insert-message.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { officeOf, others } from '#requests/people-of-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { leaderFor } from './superiors.queries.ts'
import { whoTookPart } from './took-part.queries.ts'

/** The enterprise does not accept the refusal: once, within ten days; a leader who took no part has 5 working days. R5.4 */
export async function appealDecline(
  trx: Transaction<DB>,
  actor: Actor,
  requestId: string,
  { words }: z.output<typeof AppealDecline>,
  now: Temporal.Instant,
): Promise<z.output<typeof Appealed>> {
  const request = await lockRequest(trx, actor, requestId, now)
  refuseIf(whyNotStep('appealDecline', request, request.asker) ?? whyNotAppeal(request, now))
  const { districtId, memberId } = actor
  const id = randomUUIDv7()
  await sql`
    insert into appeal (district_id, id, request_id, decline_id, words, appealed_by, appealed_at)
    select d.district_id, ${id}, d.request_id, d.id, ${words}, ${memberId}, ${now} from decline d
    where d.district_id = ${districtId} and d.request_id = ${requestId} and d.status = 'released'`.execute(trx)
  const message = await insertMessage(trx, { districtId, requestId, kind: 'appeal', side: 'enterprise', authorId: memberId, words }, now)
  const { leader, dueAt } = await startAppeal(trx, request, id, now)
  await setRequestStatus(trx, request, request.status, { message: { id: message, side: 'enterprise' } })
  const about = { enterpriseId: request.enterpriseId, requestId }
  await record(trx, actor, declineHistory.appealed, { ...about, subject: { kind: 'appeal', id }, data: { words } }, now)
  await tell(
    trx,
    districtId,
    declineNotices.appealed,
    {
      to: others([leader?.id, ...officeOf(request)], memberId),
      ...about,
      data: { enterprise: request.enterpriseName, title: request.title, dueAt: dueAt.toString() },
    },
    now,
  )
  return { id, leaderName: leader?.name ?? null, dueAt }
}

async function startAppeal(trx: Transaction<DB>, request: LockedRequest, id: string, now: Temporal.Instant) {
  const { districtId } = request
  const chain = await chainOf(trx, districtId, request, now)
  const leader = await leaderFor(trx, districtId, chain, await whoTookPart(trx, districtId, request.id), now)
  const { deadline } = await startClock(trx, {
    districtId,
    kind: declineClocks.appeal,
    subject: { kind: 'appeal', id },
    enterpriseId: request.enterpriseId,
    requestId: request.id,
    chain,
    holder: { rule: 'leader', memberId: leader?.id ?? null },
    startedAt: now,
    promise: promiseOf.appeal((await settingsOf(trx, districtId, now)).numbers),
  })
  return { leader, dueAt: deadline.dueAt }
}
