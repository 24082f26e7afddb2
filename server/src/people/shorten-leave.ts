import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** A leave under way ends now, one that has not begun never was. The days already away stay on the record: who was responsible then does not change. R3.3 */
export async function shortenLeave(
  trx: Transaction<DB>,
  districtId: string,
  { id, from }: { id: string; from: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> {
  if (Temporal.Instant.compare(from, now) >= 0) await sql`delete from leave where district_id = ${districtId} and id = ${id}`.execute(trx)
  else
    await sql`
      update leave set during = tstzrange(lower(during), ${now}::timestamptz), begun_at = coalesce(begun_at, ${now}), ended_at = ${now}
      where district_id = ${districtId} and id = ${id}`.execute(trx)
}
