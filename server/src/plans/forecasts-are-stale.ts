import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Moves } from '#slice/follows.ts'

/** Every forecast of the district is reckoned anew by the next run; its clocks are the engine's. R9.4, R15.4 */
export async function forecastsAreStale(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<Moves> {
  await sql`update plan_forecast set stale_at = ${now} where district_id = ${districtId} and stale_at is not null`.execute(trx)
  return { moved: [], left: 0 }
}
