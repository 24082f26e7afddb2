import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

export type Taken = { startsAt: Temporal.Instant; endsAt: Temporal.Instant }

/** When the station has a session to come where its minister put it: no other is planned there. R19.1 */
export async function takenTimes(
  db: Kysely<DB>,
  { districtId, id }: { districtId: string; id: string },
  now: Temporal.Instant,
): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    select x.starts_at as "startsAt", x.ends_at as "endsAt" from station_session x
    where x.district_id = ${districtId} and x.station_id = ${id} and x.state = 'planned' and x.decided_by is not null and x.ends_at > ${now}`.execute(
    db,
  )
  return rows
}
