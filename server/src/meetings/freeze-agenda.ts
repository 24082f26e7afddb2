import { meetingHistory, meetingNotices } from '@yigen/domain/meetings/meetings.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { closeLeftOpen } from './close-left-open.ts'
import type { MeetingRow } from './lock-meeting.ts'
import { planNextMeeting } from './next-meeting.ts'
import { readSeries } from './series.queries.ts'
import { toldOfMeeting } from './told-of-meeting.ts'
import { countItems, writeAgenda } from './write-agenda.ts'

/** The agenda stands as it was at 08:00; what comes later is added by hand, and the next meeting is planned. One that was never closed is closed by it. R17.2 */
export async function freezeAgenda(trx: Transaction<DB>, author: Author, meeting: MeetingRow, now: Temporal.Instant): Promise<number> {
  const { districtId, id, seriesId, number, seriesName: series } = meeting
  await closeLeftOpen(trx, author, meeting, now)
  const added = await writeAgenda(trx, meeting, now)
  await trx
    .updateTable('meeting')
    .set({ state: 'frozen', frozen_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
  const next = await readSeries(trx, sql`s.district_id = ${districtId} and s.id = ${seriesId}`)
  if (next) await planNextMeeting(trx, next, meeting, now)
  const items = await countItems(trx, meeting)
  const about = { subject: { kind: 'meeting', id } } as const
  await record(trx, author, meetingHistory.frozen, { ...about, data: { number, items } }, now)
  const data = { series, number, items, startsAt: meeting.startsAt.toString() }
  const to = others(await toldOfMeeting(trx, meeting), author.memberId ?? '')
  await tell(trx, districtId, meetingNotices.agendaFrozen, { ...about, to, data }, now)
  return added
}
