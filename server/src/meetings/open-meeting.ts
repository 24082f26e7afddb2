import type { MeetingDone } from '@yigen/domain/meetings/meeting.ts'
import { meetingHistory } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { freezeAgenda } from './freeze-agenda.ts'
import { lockMeeting } from './lock-meeting.ts'

/** The meeting begins; an agenda that is due and not frozen yet is frozen with it. R17.2 */
export async function openMeeting(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof MeetingDone>> {
  const meeting = await lockMeeting(trx, actor, id, 'openMeeting', now)
  if (meeting.state === 'planned') await freezeAgenda(trx, actor, meeting, now)
  await trx
    .updateTable('meeting')
    .set({ state: 'open', opened_at: now, opened_by: actor.memberId })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
  await record(trx, actor, meetingHistory.opened, { subject: { kind: 'meeting', id }, data: { number: meeting.number } }, now)
  return { id, at: now }
}
