import type { Kysely, Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { lockDueClocks } from './due-clock.queries.ts'
import { fireRungs } from './fire-rungs.ts'

const batch = 250

/**
 * Fires every rung that is due at `asOf`, each exactly once: also after days of downtime, and with several servers, since a clock is locked while it climbs and moves on in the same transaction.
 * District by district (Citus), in batches; returns how many rungs fired. R10
 */
export async function sweepClocks(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const districts = await db.selectFrom('district').select('id').orderBy('id').execute()
  let fired = 0
  for (const { id } of districts) fired += await sweepDistrict(db, id, asOf)
  return fired
}

async function sweepDistrict(db: Kysely<DB>, districtId: string, asOf: Temporal.Instant): Promise<number> {
  let fired = 0
  for (let locked = batch; locked === batch; )
    await together(db, async trx => {
      const clocks = await lockDueClocks(trx, districtId, asOf, batch)
      locked = clocks.length
      fired += await fireRungs(trx, districtId, clocks, asOf)
    })
  return fired
}

/** In the caller's transaction when there is one: a past that is lived again is there whole, or not at all. */
const together = (db: Kysely<DB>, run: (trx: Transaction<DB>) => Promise<void>) =>
  db.isTransaction ? run(db as Transaction<DB>) : db.transaction().execute(run)
