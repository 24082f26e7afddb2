import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Series } from './next-meeting.ts'

/** As the step that changes it, or that freezes an agenda, asks of it. */
export type SeriesRow = Series & { ministerId: string | null; unitId: string | null; version: number; changedBy: string }

/** A series as it stands; a condition over `meeting_series s`, and what it locks. */
export async function readSeries(db: Kysely<DB>, where: RawBuilder<unknown>): Promise<SeriesRow | undefined> {
  const { rows } = await sql<SeriesRow>`
    select s.district_id as "districtId", s.id, s.name, s.minister_id as "ministerId", s.unit_id as "unitId", s.chair_id as "chairId", s.recorder_id as "recorderId",
      s.weekday, s.time, s.place, s.version, s.changed_by as "changedBy",
      array(select x.member_id from meeting_series_member x where x.district_id = s.district_id and x.series_id = s.id order by x.position)::text[] as "memberIds"
    from meeting_series s where ${where}`.execute(db)
  return rows[0]
}
