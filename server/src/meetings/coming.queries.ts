import type { Coming } from '@yigen/domain/meetings/meeting.ts'
import { comingDays } from '@yigen/domain/meetings/meeting-time.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { dutyInScope, inScope, type MeetingScope } from './meeting-scope.ts'

export type ComingRow = Pick<z.output<typeof Coming>, 'fact' | 'title' | 'who'> & {
  subjectKind: 'milestone' | 'project' | 'stationSession'
  subjectId: string
  name: string
  at: Temporal.Instant
}

/** Milestones, reviews and duty of the seven days from a moment on; duty that nobody was found for bears no name. R17.2 */
export async function readComing(db: Kysely<DB>, scope: MeetingScope, from: Temporal.Instant): Promise<ComingRow[]> {
  const until = from.add({ hours: 24 * comingDays })
  const ofProject = sql`join project p on p.district_id = x.district_id and p.id = x.project_id join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id`
  const { rows } = await sql<ComingRow>`
    select 'milestone' as fact, 'milestone' as "subjectKind", x.id::text as "subjectId", e.name || ' · ' || p.name as title, x.name, x.owner_name as who, coalesce(x.due_at, x.expected_at) as at
    from milestone x ${ofProject}
    where x.district_id = ${scope.districtId} and x.status = 'running' and coalesce(x.due_at, x.expected_at) >= ${from} and coalesce(x.due_at, x.expected_at) < ${until} and ${inScope(scope)}
    union all
    select 'review', 'project', p.id::text, e.name || ' · ' || p.name, '', ${nameOf(sql`x.holder_id`)}, x.due_at
    from clock x join project p on p.district_id = x.district_id and p.id = x.subject_id join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where x.district_id = ${scope.districtId} and x.kind = 'review' and x.stopped_at is null and x.due_at >= ${from} and x.due_at < ${until} and ${inScope(scope)}
    union all
    select 'duty', 'stationSession', x.id::text, t.name,
      coalesce((select string_agg(m.name, '、' order by d.desk) from duty d join member m on m.id = d.member_id where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null), ''),
      ${nameOf(sql`t.minister_id`)}, x.starts_at
    from station_session x join station t on t.district_id = x.district_id and t.id = x.station_id
    where x.district_id = ${scope.districtId} and x.state = 'planned' and x.starts_at >= ${from} and x.starts_at < ${until} and ${dutyInScope(scope)}
    order by 7, 3`.execute(db)
  return rows
}
