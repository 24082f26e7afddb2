import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Who stood in for an officer at these enterprises alone stands in no longer; those that would begin later never do. R3.3 */
export async function endDeputies(
  trx: Transaction<DB>,
  districtId: string,
  { officerId, enterpriseIds }: { officerId: string; enterpriseIds: readonly string[] },
  now: Temporal.Instant,
): Promise<void> {
  const theirs = sql`district_id = ${districtId} and officer_id = ${officerId} and enterprise_id = any(${[...enterpriseIds]}::uuid[])`
  await sql`delete from deputy where ${theirs} and lower(during) >= ${now}`.execute(trx)
  await sql`
    update deputy set during = tstzrange(lower(during), ${now}::timestamptz) where ${theirs} and (upper_inf(during) or upper(during) > ${now})`.execute(
    trx,
  )
}
