import { type Kysely, type SqlBool, sql } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import { holdSessions } from './lock-session.ts'
import { markCalledOff } from './mark-called-off.ts'
import { takeEach } from './take-each.ts'

/** Over `station_session x`: it has begun, and nobody was on duty there since. Whoever is taken off while it runs was there. */
const nobodyCame = (asOf: Temporal.Instant) => sql<SqlBool>`
  x.state = 'planned' and x.starts_at <= ${asOf} and not exists (
    select from duty d where d.district_id = x.district_id and d.session_id = x.id and (d.ended_at is null or d.ended_at > x.starts_at))`

/** What nobody is on duty at when it begins is called off, each once. Returns how many. R19.2 */
export async function callOffUnstaffed(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ districtId: string; id: string }>`
    select x.district_id as "districtId", x.id from station_session x where ${nobodyCame(asOf)} order by x.starts_at, x.id`.execute(db)
  return takeEach(rows, empty => callOff(db, empty, asOf))
}

const callOff = (db: Kysely<DB>, { districtId, id }: { districtId: string; id: string }, asOf: Temporal.Instant): Promise<number> =>
  inTransaction(db, async trx => {
    const [session] = await holdSessions(trx, districtId, [id])
    const { rows } = await sql`
      select from station_session x where x.district_id = ${districtId} and x.id = ${id} and ${nobodyCame(asOf)}`.execute(trx)
    if (!session || rows.length === 0) return 0
    await markCalledOff(trx, clockwork(districtId), session, { why: 'nobody', words: '', decidedBy: null }, asOf)
    return 1
  })
