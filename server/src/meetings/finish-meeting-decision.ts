import type { FinishMeetingDecision, MeetingWorkDone } from '@yigen/domain/meetings/decision.ts'
import { whyNotFinishMeetingDecision } from '@yigen/domain/meetings/meeting-steps.ts'
import { meetingHistory, meetingNotices } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { lockDecision } from './lock-meeting-work.ts'

/** What a meeting left to a person is done, with words; its clock stops. R17.3 */
export async function finishMeetingDecision(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof FinishMeetingDecision>,
  now: Temporal.Instant,
): Promise<z.output<typeof MeetingWorkDone>> {
  const decision = await lockDecision(trx, actor, id)
  const { ownerId, done, meetingId, enterpriseId } = decision
  refuseIf(whyNotFinishMeetingDecision({ ofUnit: ownerId === null, done }, { ...decision.asker, owner: ownerId === actor.memberId }))
  const { districtId, memberId } = actor
  await trx
    .updateTable('meeting_decision')
    .set({ done_by: memberId, done_at: now, done_words: words })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
  await stopClocks(trx, { districtId, subjectId: id, by: 'meeting.decisionDone', memberId }, now)
  const about = { subject: { kind: 'meeting', id: meetingId }, enterpriseId } as const
  await record(trx, actor, meetingHistory.decisionDone, { ...about, data: { decision: decision.words, words, decisionId: id } }, now)
  const to = others([decision.chairId, decision.recorderId, ownerId], memberId)
  await tell(
    trx,
    districtId,
    meetingNotices.decisionDone,
    { ...about, to, data: { who: actor.name, decision: decision.words, words } },
    now,
  )
  return { id, meetingId, at: now }
}
