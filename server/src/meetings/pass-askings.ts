import { meetingClocks } from '@yigen/domain/meetings/meetings.slice.ts'
import { sql, type Transaction } from 'kysely'
import { passToPerson } from '#clocks/pass-to-person.ts'
import { renewHolders } from '#clocks/renew-holders.ts'
import type { DB } from '#database/schema.ts'

type Of = { districtId: string; seriesId: string; chairId: string }

/** Who chairs from now on chases what the meetings of the series asked of leaders; on leave, who covers them. R17.3, R3.4 */
export async function passAskings(trx: Transaction<DB>, { districtId, seriesId, chairId }: Of, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select x.id from asking x join meeting g on g.district_id = x.district_id and g.id = x.meeting_id
    where x.district_id = ${districtId} and g.series_id = ${seriesId} and x.answered_at is null`.execute(trx)
  for (const { id } of rows) await passToPerson(trx, { districtId, subjectId: id, kind: meetingClocks.asking }, chairId, now)
  if (rows.length > 0) await renewHolders(trx, districtId, [chairId], now)
}
