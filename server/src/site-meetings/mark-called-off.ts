import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { siteMeetingHistory, siteMeetingNotices } from '@yigen/domain/site-meetings/site-meetings.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { happening, recordAll } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import type { LockedSiteMeeting } from './lock-site-meeting.ts'
import { setSiteMeeting } from './set-site-meeting.ts'
import { aboutMeeting, toldOfMeeting } from './told-of-site-meeting.ts'

export type CalledOff = Omit<LockedSiteMeeting, 'asker' | 'status' | 'place' | 'about'>

/** It is not held: kept with why, on record, and told to who was asked. */
export async function markCalledOff(
  trx: Transaction<DB>,
  actor: Actor,
  meeting: CalledOff,
  reason: string,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, memberId } = actor
  await setSiteMeeting(trx, meeting, { status: 'calledOff', called_off_why: reason, called_off_by: memberId, called_off_at: now })
  const of = aboutMeeting(meeting)
  const startsAt = momentBlank(meeting.startsAt, now)
  const happened = meeting.enterpriseAsked
    ? [
        happening(siteMeetingHistory.announcedOff, { ...of, data: { startsAt } }),
        happening(siteMeetingHistory.whyCalledOff, { ...of, data: { reason } }),
      ]
    : [happening(siteMeetingHistory.calledOff, { ...of, data: { startsAt, reason } })]
  await recordAll(trx, actor, happened, now)
  const data = { project: meeting.projectName, startsAt: meeting.startsAt.toString() }
  const to = await toldOfMeeting(trx, meeting, memberId, now)
  await tell(trx, districtId, siteMeetingNotices.calledOff, { ...of, to, data }, now)
}
