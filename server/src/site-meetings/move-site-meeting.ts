import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { MoveSiteMeeting, SiteMeetingDone } from '@yigen/domain/site-meetings/site-meeting.ts'
import { whyNotSiteMeeting, whyNotStart } from '@yigen/domain/site-meetings/site-meeting-steps.ts'
import { siteMeetingHistory, siteMeetingNotices } from '@yigen/domain/site-meetings/site-meetings.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { happening, recordAll } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockSiteMeeting } from './lock-site-meeting.ts'
import { setSiteMeeting } from './set-site-meeting.ts'
import { aboutMeeting, toldOfMeeting } from './told-of-site-meeting.ts'

/** A planned meeting is held at another time or place; where it was to be stays on record. */
export async function moveSiteMeeting(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { startsAt, place, reason }: z.output<typeof MoveSiteMeeting>,
  now: Temporal.Instant,
): Promise<z.output<typeof SiteMeetingDone>> {
  const meeting = await lockSiteMeeting(trx, actor, id)
  refuseIf(whyNotSiteMeeting('moveSiteMeeting', meeting, meeting.asker, now) ?? whyNotStart(startsAt, now))
  const { districtId, memberId } = actor
  await trx
    .insertInto('site_meeting_move')
    .values({
      ...{ district_id: districtId, id: randomUUIDv7(), meeting_id: id, from_at: meeting.startsAt, to_at: startsAt },
      ...{ from_place: meeting.place, reason, moved_by: memberId, moved_at: now },
    })
    .execute()
  await setSiteMeeting(trx, meeting, { starts_at: startsAt, place })
  const of = aboutMeeting(meeting)
  const said = { startsAt: momentBlank(startsAt, now), place }
  const happened = meeting.enterpriseAsked
    ? [happening(siteMeetingHistory.rearranged, { ...of, data: said }), happening(siteMeetingHistory.whyMoved, { ...of, data: { reason } })]
    : [happening(siteMeetingHistory.moved, { ...of, data: { ...said, reason } })]
  await recordAll(trx, actor, happened, now)
  const to = await toldOfMeeting(trx, meeting, memberId, now)
  const data = { project: meeting.projectName, startsAt: startsAt.toString(), place }
  await tell(trx, districtId, siteMeetingNotices.moved, { ...of, to, data }, now)
  return { id, projectId: meeting.projectId, at: now }
}
