import { keepsOwn } from '@yigen/domain/clocks/unit-holder.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { peopleOfUnits } from '#people/unit-people.queries.ts'
import type { Passing } from '#slice/follows.ts'
import { passedTo } from './passed-to.ts'

/**
 * The running clocks of the units these people belong to find their holder anew: who took it upon themselves while they are there, else the first clerk who is, else the head. R7.2
 * After a leave began or ended, or somebody lost a role, a post or the account; a task is then reminded of by who can act on it. Returns what passed on.
 */
export async function renewUnitHolders(
  trx: Transaction<DB>,
  districtId: string,
  memberIds: readonly string[],
  now: Temporal.Instant,
): Promise<Passing[]> {
  const unitIds = await readUnitsOf(trx, districtId, memberIds)
  if (unitIds.length === 0) return []
  const peopleOf = await peopleOfUnits(trx, districtId, unitIds, now)
  const keeping = unitIds.flatMap(unitId =>
    peopleOf(unitId)
      .members.filter(keepsOwn)
      .map(({ id }) => ({ unitId, id })),
  )
  const { rows } = await sql<Omit<Passing, 'count'>>`
    update clock c set ${passedTo(sql`p.holder_id`, now)}
    from (
      select k.id, k.holder_id as from_id, coalesce((
        select o.id from unnest(${keeping.map(one => one.unitId)}::text[], ${keeping.map(one => one.id)}::uuid[]) as o(unit_id, id)
        where o.unit_id = k.unit_id and o.id = k.named_id
      ), u.holder_id) as holder_id
      from unnest(${unitIds}::text[], ${unitIds.map(id => peopleOf(id).holderId)}::uuid[]) as u(id, holder_id)
      join clock k on k.district_id = ${districtId} and k.unit_id = u.id and k.stopped_at is null
    ) p
    where c.district_id = ${districtId} and c.id = p.id and c.holder_id is distinct from p.holder_id
    returning p.from_id as "from", c.holder_id as "to"`.execute(trx)
  return rows.map(row => ({ ...row, count: 1 }))
}

/** Those whose tasks they hold, too: somebody may have moved to another unit meanwhile. */
async function readUnitsOf(trx: Transaction<DB>, districtId: string, memberIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.unit_id as id from clock c
    where c.district_id = ${districtId} and c.stopped_at is null and c.unit_id is not null
      and (c.holder_id = any(${[...memberIds]}::uuid[]) or c.unit_id = any(array(
        select m.unit_id from member m where m.id = any(${[...memberIds]}::uuid[]))))`.execute(trx)
  return rows.map(row => row.id)
}
