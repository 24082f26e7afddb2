import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { lapseSwaps } from './lapse-swaps.ts'

/** They are not on duty there any more; the rows stay, and what was offered of them to swap has lapsed. */
export async function endDuties(trx: Transaction<DB>, districtId: string, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  if (ids.length === 0) return
  await sql`update duty set ended_at = ${now} where district_id = ${districtId} and id = any(${[...ids]}::uuid[]) and ended_at is null`.execute(
    trx,
  )
  await lapseSwaps(trx, districtId, ids)
}
