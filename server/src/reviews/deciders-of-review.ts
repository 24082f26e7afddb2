import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { superiorOf } from '#declines/superiors.queries.ts'
import { chainsOf } from '#people/chain.queries.ts'
import type { Decision } from '#slice/subject.ts'

/** With whom the next reviews lie when people come and go: the minister, else the next superior; never the officer. R14.3, R1.4 */
export async function decidersOfReview(
  db: Kysely<DB>,
  districtId: string,
  decisions: readonly Decision[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, string>> {
  const chainFor = await chainsOf(db, districtId, decisions, now)
  const found = new Map<string, string>()
  for (const one of decisions) {
    const to = await superiorOf(db, districtId, chainFor(one), new Set(one.officerId === null ? [] : [one.officerId]), now)
    if (to) found.set(one.clockId, to.id)
  }
  return found
}
