import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { MeetingRow } from './lock-meeting.ts'

/** Who is expected, or who stands in for them; each once, also who stands in for another and is expected too. */
export async function toldOfMeeting(trx: Transaction<DB>, { districtId, id }: Pick<MeetingRow, 'districtId' | 'id'>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(x.substitute_id, x.member_id) as id from meeting_person x where x.district_id = ${districtId} and x.meeting_id = ${id} order by x.position`.execute(
    trx,
  )
  return [...new Set(rows.map(row => row.id))]
}
