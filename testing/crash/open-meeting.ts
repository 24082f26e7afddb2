import { randomUUID } from 'node:crypto'
import type { DB } from '@yigen/server/database/schema.ts'
import type { Kysely } from 'kysely'
import { haizhu } from '../cast.ts'
import type { Person } from './caller.ts'

type People = { chair: Person; recorder: Person; member: Person }

/** A weekly meeting that is under way: it would open once a week at 08:00, and a run waits for no Monday. */
export async function makeOpenMeeting(db: Kysely<DB>, now: Temporal.Instant, { chair, recorder, member }: People): Promise<string> {
  const [id, seriesId] = [randomUUID(), randomUUID()]
  const run = { district_id: haizhu, chair_id: chair.memberId, recorder_id: recorder.memberId, place: '3 楼会议室' }
  const series = { name: '首席服务官周例会', weekday: 1, time: '09:00', version: 1, changed_by: chair.memberId, changed_at: now }
  await db
    .insertInto('meeting_series')
    .values({ ...run, ...series, id: seriesId, minister_id: chair.memberId, unit_id: null })
    .execute()
  const times = { starts_at: now, freezes_at: now, facts_from: now, frozen_at: now, opened_at: now, opened_by: chair.memberId }
  const later = { moved_from: null, built_at: now, attended_at: null, closed_at: null, closed_by: null }
  const day = now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  await db
    .insertInto('meeting')
    .values({ ...run, ...times, ...later, id, series_id: seriesId, number: 1, day, state: 'open' })
    .execute()
  const parts = [
    { member_id: chair.memberId, part: 'chair' as const },
    { member_id: recorder.memberId, part: 'recorder' as const },
    { member_id: member.memberId, part: 'member' as const },
  ]
  const nobody = { present: null, substitute_id: null, named_by: null, named_at: null }
  await db
    .insertInto('meeting_person')
    .values(parts.map((part, position) => ({ ...part, ...nobody, position, district_id: haizhu, meeting_id: id })))
    .execute()
  return id
}
