import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { projectSeen } from '#projects/project-sight.ts'

/** Over `site_meeting g` with its `project p` and `enterprise e`: who sees the project, who is asked by name, and clerks and heads of a unit that is; the enterprise one that it is asked to. R13.7 */
export function siteMeetingSeen(actor: Actor): RawBuilder<SqlBool> {
  if (is(actor, 'contact')) return sql<SqlBool>`(g.enterprise_asked and ${projectSeen(actor)})`
  const unitId = is(actor, ...unitRoles) ? actor.unitId : null
  return sql<SqlBool>`(${projectSeen(actor)} or exists (
    select from site_meeting_guest x where x.district_id = g.district_id and x.meeting_id = g.id and (x.member_id = ${actor.memberId} or x.unit_id = ${unitId}::text)))`
}

/** What the same is read over. */
export const siteMeetingJoins: RawBuilder<unknown> = sql`
  join project p on p.district_id = g.district_id and p.id = g.project_id join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id`
