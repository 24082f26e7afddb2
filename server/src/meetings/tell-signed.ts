import { meetingNotices } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import type { MeetingRow } from './lock-meeting.ts'
import { toldOfMeeting } from './told-of-meeting.ts'

/** The other one is to sign; frozen, everybody expected hears of it. R17.4 */
export async function tellSigned(
  trx: Transaction<DB>,
  actor: Actor,
  meeting: MeetingRow,
  frozen: boolean,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, id, number, seriesName: series, chairId, recorderId } = meeting
  const about = { subject: { kind: 'meeting', id } } as const
  if (frozen) {
    const to = others(await toldOfMeeting(trx, meeting), actor.memberId)
    return tell(trx, districtId, meetingNotices.minutesFrozen, { ...about, to, data: { series, number } }, now)
  }
  const to = others([chairId, recorderId], actor.memberId)
  return tell(trx, districtId, meetingNotices.toSign, { ...about, to, data: { who: actor.name, series, number } }, now)
}
