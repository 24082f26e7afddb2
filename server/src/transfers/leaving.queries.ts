import type { Leaving } from '@yigen/domain/transfers/transfer-steps.ts'
import { type Kysely, sql } from 'kysely'
import { type Part, theRow } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { said } from '#slice/registry.ts'

const ofMatter = { districtId: sql`r.district_id`, requestId: sql`r.id` }

/** Over `enterprise e`: what keeps it in its district. R18.4 */
export const leavingOf = (): Part<Leaving> =>
  theRow(
    () => sql<Leaving>`
      select e.state, ${said('openProjects')} as "openProjects",
        (select u.name from transfer t join unit u on u.id = t.to_district_id
          where t.district_id = e.district_id and t.enterprise_id = e.id and t.ended_at is null) as "proposedTo",
        (select count(distinct k.subject_id)::int from clock k where k.district_id = e.district_id and k.enterprise_id = e.id and k.stopped_at is null
          and (k.request_id is null or k.subject_kind = 'supervision') and k.subject_kind <> 'assignment') as "otherWork",
        exists (select from request r where r.district_id = e.district_id and r.enterprise_id = e.id and r.status = 'declined' and ${said('appealPending')(ofMatter)}) as "appealPending"`,
    {},
  )

export async function readLeaving(db: Kysely<DB>, districtId: string, enterpriseId: string): Promise<Leaving> {
  const leaving = leavingOf()
  const { rows } = await sql<{ leaving: unknown }>`
    select ${leaving.column} as leaving from enterprise e where e.district_id = ${districtId} and e.id = ${enterpriseId}`.execute(db)
  return leaving.read(rows[0]?.leaving)
}
