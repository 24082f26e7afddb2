import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** The meeting of that id, or the one that decided what has it, asked it of a leader, or has an item of it: the day, the bell and a question know no more than that. */
export async function meetingOf(db: Kysely<DB>, districtId: string, id: string): Promise<string> {
  const { rows } = await sql<{ meetingId: string }>`
    select x.meeting_id as "meetingId" from meeting_decision x where x.district_id = ${districtId} and x.id = ${id}
    union all select x.meeting_id as "meetingId" from asking x where x.district_id = ${districtId} and x.id = ${id}
    union all select x.meeting_id as "meetingId" from agenda_item x where x.district_id = ${districtId} and x.id = ${id}`.execute(db)
  return rows[0]?.meetingId ?? id
}
