import { holderOf } from '@yigen/domain/clocks/holder.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { chainsOf } from '#people/chain.queries.ts'
import { added, said } from '#slice/registry.ts'
import { passedTo } from './passed-to.ts'

/**
 * Whatever else runs for an officer goes to another, and to who holds for that one; due times stay. What runs for an enterprise that is still theirs stays with the enterprise:
 * it was given to them while everything passed. R3.1, R3.4, R3.8
 */
export async function passFromOfficer(
  trx: Transaction<DB>,
  districtId: string,
  { fromId, toId }: { fromId: string; toId: string },
  now: Temporal.Instant,
): Promise<void> {
  const ofTheirOwn = sql`exists (select from (select c.district_id, c.enterprise_id) x where ${said('officerOfEnterprise')} = ${fromId})`
  const goes = sql`(not ${ofTheirOwn} or ${sql.join(added('staysWithOfficer'), sql` or `)})`
  const { rows } = await sql<{ enterpriseId: string | null }>`
    select distinct c.enterprise_id as "enterpriseId" from clock c
    where c.district_id = ${districtId} and c.officer_id = ${fromId} and c.stopped_at is null and ${goes}`.execute(trx)
  if (rows.length === 0) return
  const moved = rows.map(({ enterpriseId }) => ({ officerId: toId, enterpriseId }))
  const chainFor = await chainsOf(trx, districtId, moved, now)
  await sql`
    update clock c set officer_id = ${toId}, ${passedTo(sql`case c.holder_rule when 'officer' then m.holder_id else c.holder_id end`, now)}
    from unnest(${moved.map(one => one.enterpriseId)}::uuid[], ${moved.map(one => holderOf(chainFor(one)))}::uuid[]) as m(enterprise_id, holder_id)
    where c.district_id = ${districtId} and c.officer_id = ${fromId} and c.stopped_at is null and c.enterprise_id is not distinct from m.enterprise_id and ${goes}`.execute(
    trx,
  )
}
