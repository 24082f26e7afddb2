import { holderOf } from '@yigen/domain/clocks/holder.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { chainsOf } from '#people/chain.queries.ts'
import { holdUnitClocks } from './hold-unit-clocks.ts'

/** Clocks that went from one holder to another. */
export type Passing = { from: string | null; to: string | null; count: number }
type Held = { officerId: string | null; enterpriseId: string; holderId: string | null; count: number }

/**
 * Who holds what is found anew (R3.4) for every running clock of these officers, `null` being what has no officer (R3.2);
 * after a leave began or ended, or a deputy changed. Returns what passed on.
 */
export async function holdClocks(
  trx: Transaction<DB>,
  districtId: string,
  officerIds: readonly (string | null)[],
  now: Temporal.Instant,
): Promise<Passing[]> {
  const held = await readHeld(trx, districtId, officerIds)
  if (held.length === 0) return []
  const chainFor = await chainsOf(trx, districtId, held, now)
  const passing = held.map(one => ({ ...one, to: holderOf(chainFor(one)) })).filter(one => one.to !== one.holderId)
  await sql`
    update clock c set holder_id = p.holder_id
    from unnest(${passing.map(one => one.officerId)}::uuid[], ${passing.map(one => one.enterpriseId)}::uuid[], ${passing.map(one => one.to)}::uuid[])
      as p(officer_id, enterprise_id, holder_id)
    where c.district_id = ${districtId} and c.enterprise_id = p.enterprise_id and c.officer_id is not distinct from p.officer_id
      and c.stopped_at is null and c.holder_rule = 'officer'`.execute(trx)
  return summed(passing.map(one => ({ from: one.holderId, to: one.to, count: one.count })))
}

/** A change of these people's roles, posts or state: whose clocks they stood for before it, and whose after it, find their holder anew. R3.4 */
export async function holdAnewAfter(
  trx: Transaction<DB>,
  { districtId, memberIds }: { districtId: string; memberIds: readonly string[] },
  now: Temporal.Instant,
  change: () => Promise<unknown>,
): Promise<void> {
  const before = await officersAroundAll(trx, districtId, memberIds, now)
  await change()
  const after = await officersAroundAll(trx, districtId, memberIds, now)
  await holdClocks(trx, districtId, [...new Set([...before, ...after])], now)
  await holdUnitClocks(trx, districtId, memberIds, now)
}

async function officersAroundAll(trx: Transaction<DB>, districtId: string, memberIds: readonly string[], now: Temporal.Instant) {
  const around: (string | null)[] = []
  for (const id of memberIds) around.push(...(await officersAround(trx, districtId, id, now)))
  return around
}

/** The officers in whose chain a member stands: whose clocks may pass on when this member goes or returns. */
export async function officersAround(trx: Transaction<DB>, districtId: string, memberId: string, now: Temporal.Instant) {
  const { rows } = await sql<{ id: string | null }>`
    with self as (
      select m.id, case when 'head' = any(m.roles) then m.unit_id end as heads, t.default_minister_id = m.id as is_default,
        (select d.unit_id from member d where d.id = t.default_minister_id) as default_unit
      from member m join district t on t.id = m.district_id where m.district_id = ${districtId} and m.id = ${memberId}
    )
    select o.id from member o, self
    where o.district_id = ${districtId}
      and (o.id = self.id or o.minister_id = self.id or o.unit_id = self.heads or (self.is_default and o.minister_id is null))
    union
    select d.officer_id from deputy d where d.district_id = ${districtId} and d.deputy_id = ${memberId} and d.during @> ${now}::timestamptz
    union
    select null from self where self.is_default or self.heads = self.default_unit`.execute(trx)
  return rows.map(row => row.id)
}

async function readHeld(trx: Transaction<DB>, districtId: string, officerIds: readonly (string | null)[]): Promise<Held[]> {
  const officers = officerIds.filter(id => id !== null)
  const unassigned = officerIds.includes(null)
  const { rows } = await sql<Held>`
    select c.officer_id as "officerId", c.enterprise_id as "enterpriseId", c.holder_id as "holderId", count(*)::int as count
    from clock c
    where c.district_id = ${districtId} and c.stopped_at is null and c.holder_rule = 'officer'
      and (c.officer_id = any(${officers}::uuid[]) or (${unassigned} and c.officer_id is null))
    group by c.officer_id, c.enterprise_id, c.holder_id`.execute(trx)
  return rows
}

function summed(passing: readonly Passing[]): Passing[] {
  const byWay = Map.groupBy(passing, one => `${one.from} ${one.to}`)
  return [...byWay.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, count: rest.reduce((sum, one) => sum + one.count, first.count) }] : [],
  )
}
