import { dateIn, endOfDay } from '@yigen/domain/calendar/zone.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { seenWithContent } from '#requests/sight.ts'
import type { OfOthers } from './climbed.queries.ts'
import { type DueRow, dueColumns, dueJoins } from './due-rows.ts'

type GroundRow = DueRow & { total: number; wholly: boolean; serviceNameZh: string | null; serviceNameEn: string | null }
export type Ground = Omit<OfOthers, 'rows'> & { rows: GroundRow[] }

/** For a street's people: the matters of enterprises on its ground that are late or due today, the longest late first, each with the clock due first. R11.2 */
export async function readGround(db: Kysely<DB>, actor: Actor, shown: number, now: Temporal.Instant): Promise<Ground> {
  if (actor.unitLevel !== 'street' || !is(actor, 'clerk', 'head')) return { rows: [], total: 0 }
  const { rows } = await sql<GroundRow>`
    with due as (
      select q.district_id, q.id, q.due_at, q.service_code, q.service_version, count(*) over ()::int as total
      from request q join enterprise g on g.district_id = q.district_id and g.id = q.enterprise_id and g.street_id = ${actor.unitId}
      where q.district_id = ${actor.districtId} and q.status in ('filed', 'replied') and q.due_at <= ${endOfDay(dateIn(now))}
      order by q.due_at, q.id limit ${shown}
    ), shown as (
      select k.*, k.subject_kind = 'task' as of_department, d.service_code, d.service_version, d.total from due d cross join lateral (
        select x.* from clock x where x.district_id = d.district_id and x.request_id = d.id and x.stopped_at is null order by x.due_at, x.id limit 1
      ) k
    )
    select ${dueColumns(actor, now)}, c.total, ${seenWithContent(actor, now)} as wholly, n.name_zh as "serviceNameZh", n.name_en as "serviceNameEn"
    from shown c ${dueJoins} left join service_item n on n.code = c.service_code and n.version = c.service_version
    order by c.due_at, c.id`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}
