import { meetingHistory, meetingNotices } from '@yigen/domain/meetings/meetings.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import type { MeetingRow } from './lock-meeting.ts'

type LeftOpen = { id: string; number: number; chairId: string; recorderId: string }

/** A meeting that nobody closed ends as the next agenda is frozen, and says so. R17.2 */
export async function closeLeftOpen(trx: Transaction<DB>, author: Author, meeting: MeetingRow, now: Temporal.Instant): Promise<void> {
  const { districtId, seriesId, seriesName: series } = meeting
  const { rows } = await sql<LeftOpen>`
    update meeting set state = 'closed', closed_at = ${now}, closed_by_next = true
    where district_id = ${districtId} and series_id = ${seriesId} and number < ${meeting.number} and state in ('frozen', 'open')
    returning id, number, chair_id as "chairId", recorder_id as "recorderId"`.execute(trx)
  for (const { id, number, chairId, recorderId } of rows) {
    const about = { subject: { kind: 'meeting', id } } as const
    await record(trx, author, meetingHistory.closedByNext, { ...about, data: { number } }, now)
    await tell(trx, districtId, meetingNotices.closedByNext, { ...about, to: [chairId, recorderId], data: { series, number } }, now)
  }
}
