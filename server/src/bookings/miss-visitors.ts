import type { Kysely } from 'kysely'
import { sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { takeEach } from '#stations/take-each.ts'
import { holdSession } from './hold-session.ts'
import { startCall } from './start-call.ts'

/** So long after the session what a visitor asked who did sit down can be written. R19.4 */
const writtenWithin = { hours: 24 }

type Of = { districtId: string; id: string; sessionId: string }
type Missed = Parameters<typeof startCall>[2]

/** Who is still waited for when a session is over did not come, or was not reached; of who was there it is noted once nobody can write it any more. Whoever left a subject is called. Returns how many. R19.3, R19.4 */
export async function missVisitors(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Of>`
    select b.district_id as "districtId", b.id, b.session_id as "sessionId" from booking b join station_session x on x.district_id = b.district_id and x.id = b.session_id
    where b.state = 'booked' and ${isOver(asOf)} order by b.ends_at, b.id`.execute(db)
  return takeEach(rows, of => inTransaction(db, trx => missOne(trx, of, asOf)))
}

async function missOne(trx: Transaction<DB>, { districtId, id, sessionId }: Of, asOf: Temporal.Instant): Promise<number> {
  const session = await holdSession(trx, districtId, sessionId, 'shared')
  const { rows } = await sql<Missed>`
    update booking b set state = 'missed', ended_at = ${asOf} from station_session x
    where b.district_id = ${districtId} and b.id = ${id} and b.state = 'booked' and x.district_id = b.district_id and x.id = b.session_id and ${isOver(asOf)}
    returning b.id, b.desk, b.queue_number as number, b.called_at as "calledAt", b.phone, b.subject`.execute(trx)
  for (const missed of rows) await startCall(trx, session, missed, asOf)
  return rows.length
}

/** Over `booking b` and its `station_session x`. */
const isOver = (asOf: Temporal.Instant) => sql`(
  (b.called_at is null and (x.ends_at <= ${asOf} or x.closed_at is not null)) or x.ends_at <= ${asOf.subtract(writtenWithin)}::timestamptz)`
