import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

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
