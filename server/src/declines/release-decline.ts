import type { DeclineDone } from '@yigen/domain/declines/decline.ts'
import { appealUntilOf, whyNotDecideDecline } from '@yigen/domain/declines/decline-steps.ts'
import { declineHistory, declineNotices } from '@yigen/domain/declines/declines.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { insertMessage } from '#requests/insert-message.ts'
import { officeOf, others } from '#requests/people-of-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { followers } from '#slice/registry.ts'
import { decideDecline } from './decide-decline.ts'
import { lockDecline } from './lock-decline.ts'

/** The minister lets it go: the enterprise reads the words at once, they are the first answer when there was none, and the request is declined. R5.2, R5.3 */
export async function releaseDecline(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof DeclineDone>> {
  const decline = await lockDecline(trx, actor, id, now)
  const { request, words } = decline
  refuseIf(whyNotDecideDecline(decline, decline.decider))
  const { districtId, memberId } = actor
  const { numbers } = await settingsOf(trx, districtId, now)
  await decideDecline(trx, actor, id, { status: 'released', appealUntil: appealUntilOf(now, numbers.appealDays) }, now)
  for (const follow of followers('matterEnded')) await follow(trx, actor, request, 'declined', now)
  const message = await insertMessage(
    trx,
    { districtId, requestId: request.id, kind: 'decline', side: 'office', authorId: memberId, words },
    now,
  )
  await stopClocks(
    trx,
    {
      districtId,
      subjectId: request.id,
      by: 'decline.released',
      memberId,
    },
    now,
  )
  await setRequestStatus(trx, request, 'declined', { message: { id: message, side: 'office' }, answeredAt: now, endedAt: now })
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  await record(trx, actor, declineHistory.released, { ...about, subject: { kind: 'decline', id }, data: { words } }, now)
  await tell(
    trx,
    districtId,
    declineNotices.released,
    {
      to: others([decline.proposedBy, ...officeOf(request), ...request.contactIds], memberId),
      ...about,
      data: { enterprise: request.enterpriseName, title: request.title },
    },
    now,
  )
  return { id, requestId: request.id, status: 'released', at: now }
}
