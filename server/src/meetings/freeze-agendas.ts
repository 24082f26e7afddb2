import { type Kysely, sql } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import { freezeAgenda } from './freeze-agenda.ts'
import { readLocked } from './lock-meeting.ts'

type Due = { districtId: string; id: string }
const atOnce = 200

/** At 08:00 of its day every agenda is built and frozen by itself, each once, also after downtime and with several servers. Returns how many. R17.2 */
export async function freezeAgendas(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Due>`
    select g.district_id as "districtId", g.id from meeting g where g.state = 'planned' and g.freezes_at <= ${asOf} order by g.freezes_at, g.id limit ${atOnce}`.execute(
    db,
  )
  let frozen = 0
  for (const due of rows) frozen += (await freezeOne(db, due, asOf)) ? 1 : 0
  return frozen
}

/** Who builds it by hand just now freezes it. */
const freezeOne = (db: Kysely<DB>, { districtId, id }: Due, asOf: Temporal.Instant): Promise<boolean> =>
  inTransaction(db, async trx => {
    const meeting = await readLocked(trx, { districtId, id }, sql`g.state = 'planned' and g.freezes_at <= ${asOf}`)
    if (!meeting) return false
    await freezeAgenda(trx, clockwork(districtId), meeting, asOf)
    return true
  })
