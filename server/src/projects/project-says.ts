import { shownAtDoor } from '@yigen/domain/projects/project-status.ts'
import { sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { added } from '#slice/registry.ts'
import type { Adds, Says } from '#slice/says.ts'

/** Over `project p`: its own id and those of what belongs to it. R14.1 */
export const subjectsOfProject = () => sql.join([sql`select p.id`, ...added('subjectsOfProject')], sql` union all `)

/** Over `project p`: what its one line of history tells: those, and who was its officer from when on. R14.1, R13.1 */
export const recordedOfProject = () => sql`${subjectsOfProject()} union all
  select a.id from assignment a where a.district_id = p.district_id and a.enterprise_id = any(array[p.enterprise_id])
    and (upper_inf(a.during) or upper(a.during) > p.opened_at)`

/** What those below ask of projects. R3.1, R13.1 */
export const projectSays = {
  openProjects: sql`(select count(*)::int from project p where p.district_id = e.district_id and p.enterprise_id = e.id and p.status = 'open')`,
  shownProjects: sql`(select count(*)::int from project p where p.district_id = e.district_id and p.enterprise_id = e.id and ${oneOf(sql`p.status`, shownAtDoor)})`,
  recordedUnderProject: (districtId, projectId) => sql`
    select x.id::text from project p cross join lateral (${recordedOfProject()}) x(id) where p.district_id = ${districtId} and p.id = ${projectId}`,
} as const satisfies Partial<Says>

export const projectAdds = {
  hangsOnEnterprise: sql`exists (select from project p where p.district_id = e.district_id and p.enterprise_id = e.id)`,
} as const satisfies Partial<Adds>
