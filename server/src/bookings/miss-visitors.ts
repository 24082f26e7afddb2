import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** So long after the session what a visitor asked who did sit down can be written. R19.4 */
const writtenWithin = { hours: 24 }

/** Who is still waited for when a session is over did not come; of who was there it is noted once nobody can write it any more. Returns how many. R19.3 */
export async function missVisitors(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const written = asOf.subtract(writtenWithin)
  const { numAffectedRows = 0n } = await sql`
    update booking b set state = 'missed', ended_at = ${asOf} from station_session x
    where b.state = 'booked' and x.district_id = b.district_id and x.id = b.session_id
      and ((b.called_at is null and not b.walk_in and (x.ends_at <= ${asOf} or x.closed_at is not null)) or x.ends_at <= ${written}::timestamptz)`.execute(
    db,
  )
  return Number(numAffectedRows)
}
