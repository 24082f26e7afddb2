import type { AnswerAsking, MeetingWorkDone } from '@yigen/domain/meetings/decision.ts'
import { whyNotAnswerAsking } from '@yigen/domain/meetings/meeting-steps.ts'
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
import { lockAsking } from './lock-meeting-work.ts'

/** The leader who was asked answers, or another in their place while they are gone, once; the clock of who chairs stops. R10.2, R17.3 */
export async function answerAsking(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof AnswerAsking>,
  now: Temporal.Instant,
): Promise<z.output<typeof MeetingWorkDone>> {
  const asking = await lockAsking(trx, actor, id, now)
  const { meetingId, enterpriseId, leaderId, askedBy, words: asked, chairId, recorderId } = asking
  refuseIf(whyNotAnswerAsking(asking, { ...actor, asked: leaderId === actor.memberId, made: askedBy === actor.memberId }))
  const { districtId, memberId } = actor
  await trx
    .updateTable('asking')
    .set({ answer: words, answered_by: memberId, answered_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
  await stopClocks(trx, { districtId, subjectId: id, by: 'meeting.answered', memberId }, now)
  const about = { subject: { kind: 'meeting', id: meetingId }, enterpriseId } as const
  await record(trx, actor, meetingHistory.answered, { ...about, data: { asked, words, askingId: id } }, now)
  await tell(
    trx,
    districtId,
    meetingNotices.answered,
    { ...about, to: others([chairId, recorderId], memberId), data: { who: actor.name, asked, words } },
    now,
  )
  return { id, meetingId, at: now }
}
