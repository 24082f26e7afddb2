import type { Coming } from '@yigen/domain/meetings/meeting.ts'
import { comingDays } from '@yigen/domain/meetings/meeting-time.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { inScope, type MeetingScope } from './meeting-scope.ts'

export type ComingRow = Pick<z.output<typeof Coming>, 'fact' | 'title' | 'who'> & {
  subjectKind: 'milestone' | 'project'
  subjectId: string
  name: string
  at: Temporal.Instant
}

/** Milestones and reviews of the seven days from a moment on. R17.2 */
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
    order by 7, 3`.execute(db)
  return rows
}
