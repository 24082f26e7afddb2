import { sql } from 'kysely'
import { rowsPart } from '#database/part.ts'

export type StoodIn = { id: string; from: Temporal.Instant; until: Temporal.Instant | null }

/** Over `request r`: who was the deputy of its enterprise's officer of then, and from when to when. R3.3 */
export const stoodIn = rowsPart(
  () => sql<StoodIn>`
    select d.deputy_id as id, greatest(lower(d.during), lower(a.during)) as "from", least(upper(d.during), upper(a.during)) as until
    from assignment a join deputy d on d.district_id = a.district_id and d.officer_id = a.officer_id and d.during && a.during and (d.enterprise_id is null or d.enterprise_id = a.enterprise_id)
    where a.district_id = r.district_id and a.enterprise_id = r.enterprise_id`,
  { from: true, until: true },
)
