import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { leaderFor } from '#declines/superiors.queries.ts'
import { chainOf } from '#people/chain.queries.ts'

/** Who answers while the leader who was asked is gone: never who asks. R1.4, R10.2 */
export async function leaderInPlace(
  db: Kysely<DB>,
  districtId: string,
  { leaderId, askers }: { leaderId: string; askers: readonly string[] },
  now: Temporal.Instant,
): Promise<string | undefined> {
  const chain = await chainOf(db, districtId, { officerId: leaderId, enterpriseId: null }, now)
  return (await leaderFor(db, districtId, chain, new Set([leaderId, ...askers]), now))?.id
}
