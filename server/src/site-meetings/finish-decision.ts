import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { FinishDecision, SiteMeetingDone } from '@yigen/domain/site-meetings/site-meeting.ts'
import { whyNotFinishDecision } from '@yigen/domain/site-meetings/site-meeting-steps.ts'
import { siteMeetingHistory, siteMeetingNotices } from '@yigen/domain/site-meetings/site-meetings.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { lockSiteMeeting } from './lock-site-meeting.ts'
import { aboutMeeting } from './told-of-site-meeting.ts'

/** What a site meeting left to the officer is done, with words; its clock stops. R7.7 */
export async function finishDecision(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { decisionId, words }: z.output<typeof FinishDecision> & { decisionId: string },
  now: Temporal.Instant,
): Promise<z.output<typeof SiteMeetingDone>> {
  const meeting = await lockSiteMeeting(trx, actor, id)
  const decision = await readDecision(trx, actor, id, decisionId)
  refuseIf(whyNotFinishDecision({ owner: decision.task_id ? 'unit' : 'officer', done: decision.done_at !== null }, meeting.asker))
  const { districtId, memberId } = actor
  await writeDone(trx, actor, decisionId, words, now)
  await stopClocks(trx, { districtId, subjectId: decisionId, by: 'siteMeeting.decisionDone', memberId }, now)
  const of = aboutMeeting(meeting)
  await record(trx, actor, siteMeetingHistory.decisionDone, { ...of, data: { decision: decision.words, words, decisionId } }, now)
  const data = { who: actor.name, project: meeting.projectName, decision: decision.words, words }
  const to = others([meeting.officerId, meeting.leaderId], memberId)
  await tell(trx, districtId, siteMeetingNotices.decisionDone, { ...of, to, data }, now)
  return { id, projectId: meeting.projectId, at: now }
}

async function readDecision(trx: Transaction<DB>, { districtId }: Actor, meetingId: string, id: string) {
  const row = await trx
    .selectFrom('site_meeting_decision')
    .select(['words', 'task_id', 'done_at'])
    .where('district_id', '=', districtId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refused(refusal(refusals.notFound))
  return row
}

async function writeDone(trx: Transaction<DB>, { districtId, memberId }: Actor, id: string, words: string, now: Temporal.Instant) {
  const result = await trx
    .updateTable('site_meeting_decision')
    .set({ done_by: memberId, done_at: now, done_words: words })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
