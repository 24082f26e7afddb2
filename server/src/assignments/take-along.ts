import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { endDeputies } from '#people/end-deputies.ts'
import type { HandedOver } from '#slice/follows.ts'

/** With an enterprise the deputies that its former officer had for it alone end; with everything, what a minister ordered of that officer is the receiver's. R3.3, R3.8 */
export async function takeAlong(
  trx: Transaction<DB>,
  { districtId, fromId, toId, enterpriseIds, everything }: HandedOver,
  now: Temporal.Instant,
): Promise<void> {
  await endDeputies(trx, districtId, { officerId: fromId, enterpriseIds }, now)
  if (!everything) return
  await sql`
    update contact_order set officer_id = ${toId} where district_id = ${districtId} and officer_id = ${fromId} and done_at is null`.execute(
    trx,
  )
}
