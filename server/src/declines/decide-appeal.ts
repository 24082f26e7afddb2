import type { AppealDone, DecideAppeal } from '@yigen/domain/declines/decline.ts'
import { whyNotDecideAppeal } from '@yigen/domain/declines/decline-steps.ts'
import { appealDecisionWords } from '@yigen/domain/declines/decline-words.ts'
import { appealHistory, appealNotices, declineClocks } from '@yigen/domain/declines/declines.slice.ts'
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
import { startSettlement } from '#requests/start-settlement.ts'
import { type LockedAppeal, lockAppeal } from './lock-appeal.ts'

type Decision = z.output<typeof DecideAppeal>

/** A leader who took no part decides, in words the enterprise reads: upheld, the matter goes on with a new settlement clock; rejected, the refusal is final. R5.4 */
export async function decideAppeal(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { decision, words }: Decision,
  now: Temporal.Instant,
): Promise<z.output<typeof AppealDone>> {
  const appeal = await lockAppeal(trx, actor, id, now)
  const { request } = appeal
  refuseIf(whyNotDecideAppeal(appeal.decided, appeal.decider))
  const { districtId, memberId } = actor
  await keepDecision(trx, actor, appeal, { decision, words }, now)
  const message = await insertMessage(
    trx,
    { districtId, requestId: request.id, kind: 'decision', side: 'office', authorId: memberId, words },
    now,
  )
  const last = { id: message, side: 'office' } as const
  if (decision === 'upheld') await startSettlement(trx, request, now)
  await setRequestStatus(
    trx,
    request,
    decision === 'upheld' ? 'replied' : request.status,
    decision === 'upheld' ? { message: last, endedAt: null } : { message: last },
  )
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  const data = { decision: appealDecisionWords[decision], words }
  await record(trx, actor, appealHistory.decided, { ...about, subject: { kind: 'appeal', id }, data }, now)
  await tell(
    trx,
    districtId,
    appealNotices.decided,
    {
      to: others([appeal.releasedBy, ...officeOf(request), ...request.contactIds], memberId),
      ...about,
      data: { enterprise: request.enterpriseName, title: request.title, decision },
    },
    now,
  )
  return { id, requestId: request.id, decision, at: now }
}

async function keepDecision(
  trx: Transaction<DB>,
  actor: Actor,
  appeal: LockedAppeal,
  { decision, words }: Decision,
  now: Temporal.Instant,
) {
  const { districtId, memberId } = actor
  await trx
    .updateTable('appeal')
    .set({ decision, decision_words: words, decided_by: memberId, decided_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', appeal.id)
    .where('decision', 'is', null)
    .execute()
  if (decision === 'upheld')
    await trx
      .updateTable('decline')
      .set({ status: 'overturned' })
      .where('district_id', '=', districtId)
      .where('id', '=', appeal.declineId)
      .execute()
  await stopClocks(trx, { districtId, subjectId: appeal.id, kinds: [declineClocks.appeal], by: 'appeal.decided', memberId }, now)
}
