import { endOfToday } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { none, type Part, rowsPart } from '#database/part.ts'
import { WorkedOut } from '#database/worked-out.ts'
import { isOfStreet } from '#sight/enterprise-sight.ts'
import { matterSeen, seenWithContent } from '#sight/matter-sight.ts'
import { hasClimbedTo, type LateRungs, type OthersDue } from './climbed.queries.ts'
import { dueColumns, dueJoins, dueMoments } from './due-rows.ts'
import { isOwnRow } from './own-rows.ts'

type GroundRow = OthersDue & { wholly: boolean; serviceNameZh: string | null; serviceNameEn: string | null }

/**
 * For a street's people: the matters of enterprises on its ground that are late or due today, the longest late first, each with the clock due first. R11.2
 *
 * Without those of which a clock stands among the own rows already (a task handed to the street itself), or climbed to the reader.
 */
export function onGroundOf(actor: Actor, rungs: LateRungs, shown: number, now: Temporal.Instant): Part<GroundRow[]> {
  if (!isOfStreet(actor)) return none
  return rowsPart(
    () => sql<GroundRow>`
      with due as (
        select r.district_id, r.id, r.due_at, r.service_code, r.service_version, count(*) over ()::int as total
        from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id and e.street_id = ${actor.unitId}
        where r.district_id = ${actor.districtId} and ${oneOf(sql`r.status`, openStatuses)} and r.due_at <= ${new WorkedOut(now, endOfToday)} and not exists (
          select from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null
            and (${isOwnRow(actor, now)} or (${hasClimbedTo(actor, rungs, now)} and ${matterSeen(actor)})))
        order by r.due_at, r.id limit ${sql.lit(shown)}
      ), shown as (
        select k.*, k.subject_kind = 'task' as of_department, d.service_code, d.service_version, d.total from due d cross join lateral (
          select x.* from clock x where x.district_id = d.district_id and x.request_id = d.id and x.stopped_at is null order by x.due_at, x.id limit 1
        ) k
      )
      select ${dueColumns(actor, now)}, c.total, ${seenWithContent(actor)} as wholly, n.name_zh as "serviceNameZh", n.name_en as "serviceNameEn"
      from shown c ${dueJoins} left join service_item n on n.district_id = c.district_id and n.code = c.service_code and n.version = c.service_version
      order by c.due_at, c.id`,
    dueMoments,
  )
}
