import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** A leave has begun by now, and ended where `ends`: each is noted once. */
export async function passLeaveBoundary(
  trx: Transaction<DB>,
  districtId: string,
  { id, ends }: { id: string; ends: boolean },
  asOf: Temporal.Instant,
): Promise<void> {
  await sql`
    update leave set begun_at = coalesce(begun_at, ${asOf}), ended_at = ${ends ? asOf : null}::timestamptz
    where district_id = ${districtId} and id = ${id}`.execute(trx)
}
