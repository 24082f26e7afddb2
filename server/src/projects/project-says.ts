import { sql } from 'kysely'
import type { Adds, Says } from '#slice/says.ts'

/** What those below ask of projects. R3.1, R13.1 */
export const projectSays = {
  openProjects: sql`(select count(*)::int from project p where p.district_id = e.district_id and p.enterprise_id = e.id and p.status = 'open')`,
} as const satisfies Partial<Says>

export const projectAdds = {
  hangsOnEnterprise: sql`exists (select from project p where p.district_id = e.district_id and p.enterprise_id = e.id)`,
} as const satisfies Partial<Adds>
