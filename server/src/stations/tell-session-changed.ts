import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { followers } from '#slice/registry.ts'

/** Whoever hangs something on a session hears that its time, its slots or itself changed, once that is written. R19.1 */
export async function tellSessionChanged(
  trx: Transaction<DB>,
  { districtId, id }: { districtId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  for (const follow of followers('sessionChanged')) await follow(trx, { districtId, id }, now)
}
