import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { RecordSiteMeeting, SiteMeetingRecorded } from '@yigen/domain/site-meetings/site-meeting.ts'
import { whyNotSiteMeeting } from '@yigen/domain/site-meetings/site-meeting-steps.ts'
import { siteMeetingHistory, siteMeetingNotices } from '@yigen/domain/site-meetings/site-meetings.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { refuseUnknownGuests } from './guests.queries.ts'
import { lockSiteMeeting } from './lock-site-meeting.ts'
import { markWhoCame } from './mark-who-came.ts'
import { setSiteMeeting } from './set-site-meeting.ts'
import { takeDecisions } from './take-decisions.ts'
import { aboutMeeting } from './told-of-site-meeting.ts'

/** Who came, what was said, what was decided: each decision is a task of a unit or the officer's by a day, in the same step. R7.7 */
export async function recordSiteMeeting(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  held: z.output<typeof RecordSiteMeeting>,
  now: Temporal.Instant,
): Promise<z.output<typeof SiteMeetingRecorded>> {
  const meeting = await lockSiteMeeting(trx, actor, id)
  refuseIf(whyNotSiteMeeting('recordSiteMeeting', meeting, meeting.asker, now))
  await refuseUnknownGuests(trx, actor.districtId, held)
  const { words, others: besides, enterpriseCame: enterprise_came } = held
  const recorded = { status: 'held', words, others: besides, enterprise_came, recorded_by: actor.memberId, recorded_at: now } as const
  await setSiteMeeting(trx, meeting, recorded)
  await markWhoCame(trx, meeting, held)
  const of = aboutMeeting(meeting)
  await record(trx, actor, siteMeetingHistory.held, { ...of, data: { about: meeting.about, words, projectId: meeting.projectId } }, now)
  const decisions = await takeDecisions(trx, actor, meeting, held.decisions, now)
  const data = { who: actor.name, project: meeting.projectName, count: decisions.length }
  const to = others([meeting.officerId, meeting.leaderId], actor.memberId)
  await tell(trx, actor.districtId, siteMeetingNotices.held, { ...of, to, data }, now)
  return { id, projectId: meeting.projectId, at: now, decisions }
}
