import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Over `meeting g`: the actor chairs or minutes it or, by now, its series, is expected or stands in, heads the unit of who chairs, or leads. R17.1 */
export function meetingSeen(actor: Actor): RawBuilder<SqlBool> {
  if (is(actor, 'leader')) return sql<SqlBool>`g.district_id = ${actor.districtId}`
  const unitId = is(actor, 'head') ? actor.unitId : null
  return sql<SqlBool>`(g.chair_id = ${actor.memberId} or g.recorder_id = ${actor.memberId} or exists (
    select from meeting_person x where x.district_id = g.district_id and x.meeting_id = g.id and (x.member_id = ${actor.memberId} or x.substitute_id = ${actor.memberId}))
    or exists (select from meeting_series x where x.district_id = g.district_id and x.id = g.series_id and ${actor.memberId} in (x.chair_id, x.recorder_id))
    or exists (select from member x where x.id = g.chair_id and x.unit_id = ${unitId}::text))`
}
