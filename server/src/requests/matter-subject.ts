import { requestClocks } from '@yigen/domain/requests/requests.slice.ts'
import { openTaskStatuses } from '@yigen/domain/tasks/task-status.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { matterSeen } from '#sight/matter-sight.ts'
import type { Subject } from '#slice/subject.ts'

/** Over `clock c` and its `request r`: whatever hangs on a matter is called by its title. */
export const titleOfMatter: RawBuilder<string | null> = sql`r.title`

/** Over `s`: the matter itself, or what stands beside it in `table`, is seen with the matter. R11.2 */
export const seenInMatter =
  (table: 'request' | 'decline' | 'appeal' | 'rating'): Subject['seen'] =>
  actor => {
    const matter =
      table === 'request'
        ? sql`r.id = s.id`
        : sql`r.id = (select x.request_id from ${sql.table(table)} x where x.district_id = s.district_id and x.id = s.id)`
    return sql<SqlBool>`exists (select from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
      where r.district_id = s.district_id and ${matter} and ${matterSeen(actor)})`
  }

/** Over `clock c` of a matter: how it stands where its settlement asks, for the step it offers (domain/src/requests/matter-day.ts). */
export const factsOfMatter: Subject['day'] = (_actor, now) => sql`case when c.kind = ${sql.lit(requestClocks.settlement.kind)} then (
  select json_build_object(
    'settlementOverdue', s.overdue, 'promiseRunning', s.promised,
    'declinePending', exists (select from decline x where x.district_id = c.district_id and x.request_id = c.request_id and x.status = 'proposed'),
    'paused', exists (select from request_pause x where x.district_id = c.district_id and x.request_id = c.request_id and x.resumed_at is null),
    'openTasks', t.open, 'returnedTasks', t.returned)
  from (
    select coalesce(bool_or(s.kind = ${requestClocks.settlement.kind} and s.due_at < ${now}), false) as overdue, coalesce(bool_or(s.kind = ${requestClocks.promisedAnswer.kind}), false) as promised
    from clock s where s.district_id = c.district_id and s.request_id = c.request_id and s.stopped_at is null
  ) s, (
    select count(*) as open, count(*) filter (where x.status = 'returned') as returned from task x
    where x.district_id = c.district_id and x.request_id = c.request_id and ${oneOf(sql`x.status`, openTaskStatuses)}
  ) t) end`
