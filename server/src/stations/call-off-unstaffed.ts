import { type Kysely, sql } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import { holdSessions } from './lock-session.ts'
import { markCalledOff } from './mark-called-off.ts'

/** What nobody is on duty at when it begins is called off, each once. Returns how many. R19.2 */
export async function callOffUnstaffed(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ districtId: string; id: string }>`
    select x.district_id as "districtId", x.id from station_session x where x.state = 'planned' and x.starts_at <= ${asOf}
      and not exists (select from duty d where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null) order by x.starts_at, x.id`.execute(
    db,
  )
  let off = 0
  for (const empty of rows) off += (await callOff(db, empty, asOf)) ? 1 : 0
  return off
}

const callOff = (db: Kysely<DB>, { districtId, id }: { districtId: string; id: string }, asOf: Temporal.Instant): Promise<boolean> =>
  inTransaction(db, async trx => {
    const [session] = await holdSessions(trx, districtId, [id])
    const begun = session && session.state === 'planned' && Temporal.Instant.compare(session.startsAt, asOf) <= 0
    if (!begun || session.onDuty.length > 0) return false
    await markCalledOff(trx, clockwork(districtId), session, { why: 'nobody', words: '', decidedBy: null }, asOf)
    return true
  })
