import { holderOf } from '@yigen/domain/clocks/holder.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { chainsOf } from '#people/chain.queries.ts'
import type { Passing } from '#slice/follows.ts'
import { passedTo } from './passed-to.ts'

/** Of a line: an officer's for an enterprise, or that of a person named. */
type Held = { rule: 'officer' | 'named'; officerId: string | null; enterpriseId: string | null; holderId: string | null; count: number }

/**
 * Who holds what is found anew (R3.4) for every running clock of these officers, `null` being what has no officer (R3.2);
 * after a leave began or ended, or a deputy changed. And for those that `memberIds` hold, or a leader holds when one of them is a leader: the last who hold are leaders. Returns what passed on.
 */
export async function renewHolders(
  trx: Transaction<DB>,
  districtId: string,
  officerIds: readonly (string | null)[],
  now: Temporal.Instant,
  memberIds: readonly string[] = [],
): Promise<Passing[]> {
  const held = await readHeld(trx, districtId, officerIds, memberIds)
  if (held.length === 0) return []
  const chainFor = await chainsOf(trx, districtId, held, now)
  const passing = held.map(one => ({ ...one, to: holderOf(chainFor(one)) })).filter(one => one.to !== one.holderId)
  await sql`
    update clock c set ${passedTo(sql`p.holder_id`, now)}
    from unnest(${passing.map(one => one.rule)}::text[], ${passing.map(one => one.officerId)}::uuid[], ${passing.map(one => one.enterpriseId)}::uuid[],
      ${passing.map(one => one.to)}::uuid[]) as p(rule, officer_id, enterprise_id, holder_id)
    where c.district_id = ${districtId} and c.stopped_at is null and c.holder_rule = p.rule and case p.rule
      when 'named' then c.named_id = p.officer_id
      else c.enterprise_id is not distinct from p.enterprise_id and c.officer_id is not distinct from p.officer_id end`.execute(trx)
  return summed(passing.map(one => ({ from: one.holderId, to: one.to, count: one.count })))
}

async function readHeld(
  trx: Transaction<DB>,
  districtId: string,
  officerIds: readonly (string | null)[],
  memberIds: readonly string[],
): Promise<Held[]> {
  const officers = officerIds.filter(id => id !== null)
  const unassigned = officerIds.includes(null)
  const byThem = sql`(c.holder_id = any(${[...memberIds]}::uuid[]) or (exists (select from member m where m.id = any(${[...memberIds]}::uuid[]) and 'leader' = any(m.roles))
    and (c.holder_id is null or exists (select from member h where h.id = c.holder_id and 'leader' = any(h.roles)))))`
  const { rows } = await sql<Held>`
    select c.holder_rule as rule, c.officer_id as "officerId", c.enterprise_id as "enterpriseId", c.holder_id as "holderId", count(*)::int as count
    from clock c
    where c.district_id = ${districtId} and c.stopped_at is null and c.holder_rule = 'officer'
      and (c.officer_id = any(${officers}::uuid[]) or (${unassigned} and c.officer_id is null) or ${byThem})
    group by 1, 2, 3, 4
    union all
    select c.holder_rule, c.named_id, null, c.holder_id, count(*)::int from clock c
    where c.district_id = ${districtId} and c.stopped_at is null and c.holder_rule = 'named' and (c.named_id = any(${officers}::uuid[]) or ${byThem})
    group by 1, 2, 4`.execute(trx)
  return rows
}

function summed(passing: readonly Passing[]): Passing[] {
  const byWay = Map.groupBy(passing, one => `${one.from} ${one.to}`)
  return [...byWay.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, count: rest.reduce((sum, one) => sum + one.count, first.count) }] : [],
  )
}
