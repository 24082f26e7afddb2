import { sql, type Transaction } from 'kysely'
import type { Passing } from '#clocks/hold-clocks.ts'
import type { DB } from '#database/schema.ts'
import { chainsOf } from '#people/chain.queries.ts'
import { leaderFor, superiorOf } from './superiors.queries.ts'
import { whoRefused, whoTookPart } from './took-part.queries.ts'

type Held = {
  id: string
  rule: 'minister' | 'leader'
  requestId: string
  officerId: string | null
  enterpriseId: string
  holderId: string | null
}

/** Who decides is found anew (R1.4, R3.4) for the running releases, appeals and call-backs around these officers, and those the member holds; after a leave began or ended. Returns what passed on. */
export async function holdDecisions(
  trx: Transaction<DB>,
  districtId: string,
  memberId: string,
  officerIds: readonly (string | null)[],
  now: Temporal.Instant,
): Promise<Passing[]> {
  const held = await readHeld(trx, districtId, memberId, officerIds)
  const chainFor = await chainsOf(trx, districtId, held, now)
  const passing: Passing[] = []
  for (const one of held) {
    const chain = chainFor(one)
    const to =
      one.rule === 'leader'
        ? await leaderFor(trx, districtId, chain, await whoTookPart(trx, districtId, one.requestId), now)
        : await superiorOf(trx, districtId, chain, await whoRefused(trx, districtId, one.requestId), now)
    if (!to || to.id === one.holderId) continue
    await trx.updateTable('clock').set({ holder_id: to.id }).where('district_id', '=', districtId).where('id', '=', one.id).execute()
    passing.push({ from: one.holderId, to: to.id, count: 1 })
  }
  return passing
}

/** A leader's come with any leader who goes or returns: there are few. */
async function readHeld(
  trx: Transaction<DB>,
  districtId: string,
  memberId: string,
  officerIds: readonly (string | null)[],
): Promise<Held[]> {
  const officers = officerIds.filter(id => id !== null)
  const { rows } = await sql<Held>`
    select c.id, c.holder_rule as rule, c.request_id as "requestId", c.officer_id as "officerId", c.enterprise_id as "enterpriseId", c.holder_id as "holderId"
    from clock c
    where c.district_id = ${districtId} and c.stopped_at is null and c.kind in ('release', 'appeal', 'callBack') and c.request_id is not null
      and (c.holder_id = ${memberId} or c.officer_id = any(${officers}::uuid[]) or (${officerIds.includes(null)} and c.officer_id is null)
        or exists (select from member m where m.id = ${memberId} and 'leader' = any(m.roles)))
    for update`.execute(trx)
  return rows
}
