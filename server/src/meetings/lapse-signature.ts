import { isToBeSigned } from '@yigen/domain/meetings/meeting-steps.ts'
import { meetingHistory } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { LockedMeeting } from './lock-meeting.ts'

/** Minutes that are changed after one has signed are no longer what they signed. R17.4 */
export async function lapseSignature(
  trx: Transaction<DB>,
  actor: Actor,
  { id, state }: LockedMeeting,
  now: Temporal.Instant,
): Promise<void> {
  if (!isToBeSigned(state)) return
  const lapsed = await trx
    .updateTable('minutes_signature')
    .set({ lapsed_at: now })
    .where('district_id', '=', actor.districtId)
    .where('meeting_id', '=', id)
    .where('lapsed_at', 'is', null)
    .executeTakeFirst()
  if (lapsed.numUpdatedRows > 0n) await record(trx, actor, meetingHistory.signatureLapsed, { subject: { kind: 'meeting', id } }, now)
}
