import type { Kysely } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { lockDueClocks } from './due-clock.queries.ts'
import { fireRungs } from './fire-rungs.ts'

const batch = 250

/**
 * Fires every rung that is due at `asOf`, each exactly once: also after days of downtime, and with several servers, since a clock is locked while it climbs and moves on in the same transaction.
 * District by district (Citus), in batches; returns how many rungs fired. R10
 *
 * One clock that cannot climb stops nobody else's: it is passed over, and the run ends with its error, which health shows.
 */
export async function sweepClocks(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const districts = await db.selectFrom('district').select('id').orderBy('id').execute()
  const failures: unknown[] = []
  let fired = 0
  for (const { id } of districts) fired += await sweepDistrict(db, id, asOf, failures)
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} clocks could not climb: ${String(failures[0])}`)
  return fired
}

/** By the batch; a batch that fails goes one by one, so that only the clock at fault stays behind. */
async function sweepDistrict(db: Kysely<DB>, districtId: string, asOf: Temporal.Instant, failures: unknown[]): Promise<number> {
  const passedOver: string[] = []
  let fired = 0
  for (let size = batch, locked = size; locked === size; ) {
    let ids: string[] = []
    try {
      fired += await inTransaction(db, async trx => {
        const clocks = await lockDueClocks(trx, districtId, asOf, size, passedOver)
        ids = clocks.map(clock => clock.id)
        locked = clocks.length
        return fireRungs(trx, districtId, clocks, asOf)
      })
    } catch (error) {
      if (db.isTransaction || ids.length === 0) throw error
      if (ids.length === 1) {
        passedOver.push(...ids)
        failures.push(error)
      }
      size = 1
      locked = 1
    }
  }
  return fired
}
