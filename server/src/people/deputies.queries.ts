import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { onLeave } from './on-leave.ts'

/** Who stands in for an officer now, for all of their enterprises or for some: who is there and may. R3.3 */
export async function deputiesThere(trx: Transaction<DB>, districtId: string, officerId: string, now: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.id from deputy d join member m on m.id = d.deputy_id
    where d.district_id = ${districtId} and d.officer_id = ${officerId} and d.during @> ${now}::timestamptz
      and m.state = 'active' and 'officer' = any(m.roles) and not ${onLeave(now)}`.execute(trx)
  return rows.map(({ id }) => id)
}

export type StoodInFor = { officerId: string; name: string; enterpriseId: string | null }

/** Whom a member stands in for now; each officer once, for everything before for some. R3.3 */
export async function stoodInFor(trx: Transaction<DB>, districtId: string, deputyId: string, now: Temporal.Instant): Promise<StoodInFor[]> {
  const { rows } = await sql<StoodInFor>`
    select distinct on (m.id) m.id as "officerId", m.name, d.enterprise_id as "enterpriseId" from deputy d join member m on m.id = d.officer_id
    where d.district_id = ${districtId} and d.deputy_id = ${deputyId} and d.during @> ${now}::timestamptz and m.state <> 'disabled'
    order by m.id, d.enterprise_id nulls first`.execute(trx)
  return rows
}
