import { holderOf } from '@yigen/domain/clocks/holder.ts'
import { sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { chainsOf } from '#people/chain.queries.ts'
import { added, said } from '#slice/registry.ts'
import { decidingRules } from '#slice/subject.ts'
import { decisionColumns, type HeldDecision, passDecisions } from './pass-decisions.ts'
import { passedTo } from './passed-to.ts'

type Moved = { officerId: string | null; enterpriseId: string }

/** The running clocks of these enterprises go to the officer the enterprise has now, and to who holds for that one (R3.4), but for those that their slices keep; what waits for a decision to that one's superiors. */
export async function passToOfficer(
  trx: Transaction<DB>,
  districtId: string,
  enterpriseIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  const rows = await readMoved(trx, districtId, enterpriseIds)
  if (rows.length === 0) return
  const chainFor = await chainsOf(trx, districtId, rows, now)
  await sql`
    update clock c set officer_id = m.officer_id, ${passedTo(sql`case c.holder_rule when 'officer' then m.holder_id else c.holder_id end`, now)}
    from unnest(${rows.map(one => one.enterpriseId)}::uuid[], ${rows.map(one => one.officerId)}::uuid[], ${rows.map(one => holderOf(chainFor(one)))}::uuid[])
      as m(enterprise_id, officer_id, holder_id)
    where c.district_id = ${districtId} and c.enterprise_id = m.enterprise_id and c.stopped_at is null and not (${sql.join([sql`false`, ...added('staysWithOfficer')], sql` or `)})`.execute(
    trx,
  )
  await passDecisions(trx, districtId, await readDecisions(trx, districtId, enterpriseIds), now)
}

/** By the clocks first: of thousands of new enterprises none has any. */
async function readMoved(trx: Transaction<DB>, districtId: string, enterpriseIds: readonly string[]): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    select x.enterprise_id as "enterpriseId", ${said('officerOfEnterprise')} as "officerId" from (
      select distinct c.district_id, c.enterprise_id from clock c
      where c.district_id = ${districtId} and c.stopped_at is null and c.enterprise_id = any(${enterpriseIds}::uuid[])) x`.execute(trx)
  return rows
}

async function readDecisions(trx: Transaction<DB>, districtId: string, enterpriseIds: readonly string[]): Promise<HeldDecision[]> {
  const { rows } = await sql<HeldDecision>`
    select ${decisionColumns} from clock c
    where c.district_id = ${districtId} and c.stopped_at is null and c.enterprise_id = any(${[...enterpriseIds]}::uuid[]) and ${oneOf(sql`c.holder_rule`, decidingRules)}`.execute(
    trx,
  )
  return rows
}
