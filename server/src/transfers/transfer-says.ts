import { sql } from 'kysely'
import type { Says } from '#slice/says.ts'

/** What those below ask of the districts of an enterprise. R18.4 */
export const transferSays = {
  districtsOfEnterprise: sql`
    select case when t.district_id = e.district_id then 'went' else 'came' end as direction,
      (select u.name from unit u where u.id = case when t.district_id = e.district_id then t.to_district_id else t.district_id end) as "districtName", t.ended_at as at
    from transfer t where t.status = 'accepted'
      and ((t.district_id = e.district_id and t.enterprise_id = e.id) or (t.to_district_id = e.district_id and t.to_enterprise_id = e.id))
    order by t.ended_at desc limit 1`,
} as const satisfies Partial<Says>
