import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { pauseHistory, pauseNotices } from '@yigen/domain/pauses/pauses.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done } from '@yigen/domain/requests/request.ts'
import { whyNotResume } from '@yigen/domain/requests/request-steps.ts'
import { requestClocks } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { moveByWaits } from '#clocks/move-by-waits.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockRequest } from '#requests/lock-request.ts'
import { officeOf, others } from '#requests/people-of-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'
import { endPause } from './end-pause.ts'

/** What it waited for came early: the matter goes on, and settlement keeps only the working time that was truly paused. R6.2 */
export async function resumeRequest(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<z.output<typeof Done>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotResume(request, request.asker))
  const { districtId, memberId } = actor
  await endPause(trx, request, memberId, now)
  const dueAt = await moveByWaits(trx, districtId, id, requestClocks.settlement)
  await setRequestStatus(trx, request, request.status)
  const about = { enterpriseId: request.enterpriseId, requestId: id }
  await record(trx, actor, pauseHistory.resumed, { ...about, data: { dueAt: momentBlank(dueAt ?? now, now) } }, now)
  await tell(
    trx,
    districtId,
    pauseNotices.resumed,
    {
      to: others([...officeOf(request), ...request.contactIds], memberId),
      ...about,
      data: { enterprise: request.enterpriseName, title: request.title },
    },
    now,
  )
  return { id, status: request.status, at: now }
}
