import type { MeetingDone } from '@yigen/domain/meetings/meeting.ts'
import { meetingHistory } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockMeeting } from './lock-meeting.ts'

/** Nothing is decided any more; its minutes are signed. R17.4 */
export async function closeMeeting(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof MeetingDone>> {
  const { number } = await lockMeeting(trx, actor, id, 'closeMeeting', now)
  await trx
    .updateTable('meeting')
    .set({ state: 'closed', closed_at: now, closed_by: actor.memberId })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
  await record(trx, actor, meetingHistory.closed, { subject: { kind: 'meeting', id }, data: { number } }, now)
  return { id, at: now }
}
