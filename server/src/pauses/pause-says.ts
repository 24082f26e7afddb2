import { type SqlBool, sql } from 'kysely'
import type { Adds, OfMatter, Says } from '#slice/says.ts'

const ofIt = ({ districtId, requestId }: OfMatter) => sql`x.district_id = ${districtId} and x.request_id = ${requestId}`

/** What those below ask of a matter's pauses. R6 */
export const pauseSays = {
  pauses: of => sql`select x.paused_at as "from", x.resumed_at as "to" from request_pause x where ${ofIt(of)}`,
  paused: of => sql`exists (select from request_pause x where ${ofIt(of)} and x.resumed_at is null)`,
} as const satisfies Partial<Says>

export const pauseAdds = {
  hasWaited: sql<SqlBool>`exists (
    select from request_pause p where p.district_id = c.district_id and (
      (p.request_id = c.request_id and case when c.continued_at is null then p.paused_at >= c.started_at else coalesce(p.resumed_at, p.until) > c.continued_at end)
      or (c.continued_at is not null and p.paused_at >= c.started_at
        and p.request_id in (select m.id from request m where m.district_id = c.district_id and m.merged_into = c.request_id))))`,
} as const satisfies Partial<Adds>
