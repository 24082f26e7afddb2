import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Who is still waited for when a session is over did not come. Returns how many. R19.3 */
export async function missVisitors(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update booking b set state = 'missed', ended_at = ${asOf} from station_session x
    where b.state = 'booked' and x.district_id = b.district_id and x.id = b.session_id and (x.ends_at <= ${asOf} or x.state = 'closed')`.execute(
    db,
  )
  return Number(numAffectedRows)
}
