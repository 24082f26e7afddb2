import type { MeetingDone, RecordAttendance } from '@yigen/domain/meetings/meeting.ts'
import { meetingHistory, meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lapseSignature } from './lapse-signature.ts'
import { lockMeeting } from './lock-meeting.ts'
import { toldOfMeeting } from './told-of-meeting.ts'

/** Who is there of those expected, or of who stands in for them; the others are away. R17.1 */
export async function recordAttendance(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { presentIds, guests }: z.output<typeof RecordAttendance>,
  now: Temporal.Instant,
): Promise<z.output<typeof MeetingDone>> {
  const meeting = await lockMeeting(trx, actor, id, 'recordAttendance', now)
  const expected = await toldOfMeeting(trx, meeting)
  const present = new Set(presentIds)
  if ([...present].some(one => !expected.includes(one)))
    throw new Refused(refusal(meetingRefusals.attendanceStranger, {}, { field: 'presentIds' }))
  await sql`
    update meeting_person set present = coalesce(substitute_id, member_id) = any(${[...present]}::uuid[])
    where district_id = ${actor.districtId} and meeting_id = ${id}`.execute(trx)
  await trx
    .updateTable('meeting')
    .set({ guests, attended_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
  await lapseSignature(trx, actor, meeting, now)
  const data = { present: present.size, absent: expected.length - present.size }
  await record(trx, actor, meetingHistory.attended, { subject: { kind: 'meeting', id }, data }, now)
  return { id, at: now }
}
