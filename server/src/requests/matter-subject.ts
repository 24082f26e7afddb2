import { requestClocks } from '@yigen/domain/requests/requests.slice.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { matterSeen } from '#sight/matter-sight.ts'
import { said } from '#slice/registry.ts'
import type { Subject } from '#slice/subject.ts'

/** Over `clock c` and its `request r`: whatever hangs on a matter is called by its title. */
export const titleOfMatter: RawBuilder<string | null> = sql`r.title`

/** Over `s`, of which `matterId` is the matter: seen with it. R11.2 */
export const seenInMatter =
  (matterId: RawBuilder<unknown>): Subject['seen'] =>
  actor =>
    sql<SqlBool>`exists (select from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
      where r.district_id = s.district_id and r.id = ${matterId} and ${matterSeen(actor)})`

/** Over `clock c` of a matter: how it stands where its settlement asks, for the step it offers (domain/src/requests/matter-day.ts). */
export const factsOfMatter: Subject['day'] = (_actor, now) => sql`case when c.kind = ${sql.lit(requestClocks.settlement.kind)} then (
  select json_build_object(
    'settlementOverdue', s.overdue, 'promiseRunning', s.promised,
    'declinePending', ${said('declinePending')(matter)}, 'paused', ${said('paused')(matter)},
    'openTasks', t.open, 'returnedTasks', t.returned)
  from (
    select coalesce(bool_or(s.kind = ${requestClocks.settlement.kind} and s.due_at < ${now}), false) as overdue, coalesce(bool_or(s.kind = ${requestClocks.promisedAnswer.kind}), false) as promised
    from clock s where s.district_id = c.district_id and s.request_id = c.request_id and s.stopped_at is null
  ) s, (${said('taskCounts')(matter)}) t) end`

const matter = { districtId: sql`c.district_id`, requestId: sql`c.request_id` }
