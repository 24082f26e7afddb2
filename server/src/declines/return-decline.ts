import type { DeclineDone, ReturnDecline } from '@yigen/domain/declines/decline.ts'
import { whyNotDecideDecline } from '@yigen/domain/declines/decline-steps.ts'
import { declineHistory, declineNotices } from '@yigen/domain/declines/declines.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { officeOf, others } from '#requests/people-of-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'
import { decideDecline } from './decide-decline.ts'
import { lockDecline } from './lock-decline.ts'

/** The minister does not let it go yet: what to try first. The matter goes on as it is. R5.2 */
export async function returnDecline(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { toTry }: z.output<typeof ReturnDecline>,
  now: Temporal.Instant,
): Promise<z.output<typeof DeclineDone>> {
  const decline = await lockDecline(trx, actor, id, now)
  const { request } = decline
  refuseIf(whyNotDecideDecline(decline, decline.decider))
  await decideDecline(trx, actor, id, { status: 'returned', toTry }, now)
  await setRequestStatus(trx, request, request.status)
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  await record(trx, actor, declineHistory.returned, { ...about, subject: { kind: 'decline', id }, data: { words: toTry } }, now)
  await tell(
    trx,
    actor.districtId,
    declineNotices.returned,
    {
      to: others([decline.proposedBy, ...officeOf(request)], actor.memberId),
      ...about,
      data: { enterprise: request.enterpriseName, title: request.title, words: toTry },
    },
    now,
  )
  return { id, requestId: request.id, status: 'returned', at: now }
}
