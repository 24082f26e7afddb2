import type { DeclineDone } from '@yigen/domain/declines/decline.ts'
import { whyNotTakeBackDecline } from '@yigen/domain/declines/decline-steps.ts'
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

/** Who proposed it thinks again before it is decided: it waits for nobody any more, and the matter goes on as it is. R7.6 */
export async function takeBackDecline(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof DeclineDone>> {
  const decline = await lockDecline(trx, actor, id, now)
  const { request } = decline
  refuseIf(whyNotTakeBackDecline(decline, decline.proposedBy === actor.memberId))
  await decideDecline(trx, actor, id, { status: 'takenBack' }, now)
  await setRequestStatus(trx, request, request.status)
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  await record(trx, actor, declineHistory.takenBack, { ...about, subject: { kind: 'decline', id } }, now)
  await tell(
    trx,
    actor.districtId,
    declineNotices.takenBack,
    {
      to: others([decline.deciderId, ...officeOf(request)], actor.memberId),
      ...about,
      data: { who: actor.name, enterprise: request.enterpriseName, title: request.title },
    },
    now,
  )
  return { id, requestId: request.id, status: 'takenBack', at: now }
}
