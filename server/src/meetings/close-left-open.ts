import { unclosedStates } from '@yigen/domain/meetings/meeting-state.ts'
import { meetingHistory, meetingNotices } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import type { MeetingRow } from './lock-meeting.ts'

/** A meeting that nobody closed ends as the next agenda is frozen, and says so. R17.2 */
export async function closeLeftOpen(trx: Transaction<DB>, author: Author, meeting: MeetingRow, now: Temporal.Instant): Promise<void> {
  const { districtId, seriesId, seriesName: series } = meeting
  const rows = await trx
    .updateTable('meeting')
    .set({ state: 'closed', closed_at: now, closed_by_next: true })
    .where('district_id', '=', districtId)
    .where('series_id', '=', seriesId)
    .where('number', '<', meeting.number)
    .where('state', 'in', unclosedStates)
    .returning(['id', 'number', 'chair_id as chairId', 'recorder_id as recorderId'])
    .execute()
  for (const { id, number, chairId, recorderId } of rows) {
    const about = { subject: { kind: 'meeting', id } } as const
    await record(trx, author, meetingHistory.closedByNext, { ...about, data: { number } }, now)
    await tell(trx, districtId, meetingNotices.closedByNext, { ...about, to: [chairId, recorderId], data: { series, number } }, now)
  }
}
