import type { LiftStatus } from '@yigen/domain/lifts/lift-status.ts'
import { type RawBuilder, sql } from 'kysely'
import { titleOfLift } from '#lifts/lift.queries.ts'
import { nameOf } from '#people/names.ts'
import type { Since } from './facts.queries.ts'

type OfSeries = { districtId: string; seriesId: string }

/** What was lent up to this level and waits: on the agenda of the level's own meeting, and of the meeting that is chaired by whom it lies with. Another district's enterprise is none here. R17.5, R18.2 */
export const askedFromBelow = ({ districtId, seriesId }: OfSeries, { until }: Since): RawBuilder<unknown> => {
  const own = sql`l.district_id = s.district_id`
  const asks = sql`case when ${own} then ${nameOf(sql`l.decided_by`)} else d.name end`
  const runs = sql`c.district_id = s.district_id and c.subject_id = l.id and (c.stopped_at is null or c.stopped_at >= ${until})`
  const holder = sql`(select c.holder_id from clock c where ${runs} order by c.started_at desc limit 1)`
  return sql`
    select 'liftAsked', 'liftAsked ' || l.id, 'lift', l.id::text, case when ${own} then l.enterprise_id::text end,
      concat_ws(' · ', case when ${own} then null else d.name end, e.name, ${titleOfLift()}),
      json_build_object('who', ${asks}, 'due', to_char(l.due_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'words', l.question)::jsonb,
      ${nameOf(holder)}, l.decided_at, l.due_at
    from meeting_series s join lift l on l.asked_id = s.district_id join unit d on d.id = l.district_id
    left join enterprise e on e.district_id = l.district_id and e.id = l.enterprise_id
    left join request r on l.subject_kind = 'request' and r.district_id = l.district_id and r.id = l.subject_id
    left join project p on l.subject_kind = 'project' and p.district_id = l.district_id and p.id = l.subject_id
    where s.district_id = ${districtId} and s.id = ${seriesId} and l.decided_at < ${until} and l.status <> ${'sentBack' satisfies LiftStatus}
      and (l.ended_at is null or l.ended_at >= ${until}) and (s.unit_id = l.asked_id or ${holder} = s.chair_id)`
}
