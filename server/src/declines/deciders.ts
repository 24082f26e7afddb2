import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { chainsOf } from '#people/chain.queries.ts'
import type { Decision } from '#slice/subject.ts'
import { leaderFor, superiorOf } from './superiors.queries.ts'
import { whoRefused, whoTookPart } from './took-part.queries.ts'

/** Who decides what waits in a matter: of a refusal and a call-back the next superior who did not refuse it, of an appeal a leader who took no part. R1.4, R5.4 */
export async function decidersInMatters(
  db: Kysely<DB>,
  districtId: string,
  decisions: readonly Decision[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, string>> {
  const chainFor = await chainsOf(db, districtId, decisions, now)
  const found = new Map<string, string>()
  for (const one of decisions) {
    if (one.requestId === null) continue
    const chain = chainFor(one)
    const to =
      one.rule === 'leader'
        ? await leaderFor(db, districtId, chain, await whoTookPart(db, districtId, one.requestId), now)
        : await superiorOf(db, districtId, chain, await whoRefused(db, districtId, one.requestId), now)
    if (to) found.set(one.clockId, to.id)
  }
  return found
}
