import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Who is responsible for a matter, or proposed to decline it: they decide nothing about it. R1.4 */
export async function whoRefused(db: Kysely<DB>, districtId: string, requestId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string | null }>`
    select unnest(array[e.officer_id, r.handler_id]) as id from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where r.district_id = ${districtId} and r.id = ${requestId}
    union select d.proposed_by from decline d where d.district_id = ${districtId} and d.request_id = ${requestId}`.execute(db)
  return new Set(rows.flatMap(row => row.id ?? []))
}

/** Who took any part in it: also whoever tried a way, wrote to the enterprise or decided its refusal. They decide no appeal. R5.4 */
export async function whoTookPart(db: Kysely<DB>, districtId: string, requestId: string): Promise<ReadonlySet<string>> {
  const of = (table: string) => sql`${sql.table(table)} x where x.district_id = ${districtId} and x.request_id = ${requestId}`
  const { rows } = await sql<{ id: string }>`
    select x.recorded_by as id from ${of('way_tried')}
    union select x.decided_by from ${of('decline')} and x.decided_by is not null
    union select x.author_id from ${of('request_message')} and x.side = 'office' and x.kind <> 'note'`.execute(db)
  return (await whoRefused(db, districtId, requestId)).union(new Set(rows.map(row => row.id)))
}
