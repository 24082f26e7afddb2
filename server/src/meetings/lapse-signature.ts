import { isToBeSigned } from '@yigen/domain/meetings/meeting-steps.ts'
import { meetingHistory } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { LockedMeeting, MeetingRow } from './lock-meeting.ts'

type Of = Pick<MeetingRow, 'id'>

/** Minutes that are changed after one has signed are no longer what they signed. R17.4 */
export async function lapseSignature(trx: Transaction<DB>, actor: Actor, meeting: LockedMeeting, now: Temporal.Instant): Promise<void> {
  if (isToBeSigned(meeting.state)) await lapse(trx, actor, meeting, sql`true`, now)
}

/** What minutes say can change without a step of their meeting: who signed other words has not signed these. R17.4 */
export const lapseOtherWords = (trx: Transaction<DB>, actor: Actor, meeting: Of, digest: string, now: Temporal.Instant): Promise<void> =>
  lapse(trx, actor, meeting, sql`z.addendum_id is null and z.digest <> ${digest}`, now)

async function lapse(trx: Transaction<DB>, actor: Actor, { id }: Of, which: RawBuilder<SqlBool>, now: Temporal.Instant): Promise<void> {
  const { numAffectedRows = 0n } = await sql`
    update minutes_signature z set lapsed_at = ${now}
    where z.district_id = ${actor.districtId} and z.meeting_id = ${id} and z.lapsed_at is null and ${which}`.execute(trx)
  if (numAffectedRows > 0n) await record(trx, actor, meetingHistory.signatureLapsed, { subject: { kind: 'meeting', id } }, now)
}
