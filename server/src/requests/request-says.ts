import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import { sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { holdsRole } from '#sight/holds-role.ts'
import { matterSeen } from '#sight/matter-sight.ts'
import type { Adds, Says } from '#slice/says.ts'
import { isHeldBack } from './held-reply.queries.ts'

// most took over nothing: without them a list keeps its index
const takersReached = sql`
    select a.id from unnest(case when ${holdsRole('officer')} then m.id || p.deputy_of || p.unit else p.unit end) a(id)
    where exists (select from request q where q.district_id = m.district_id and q.handler_id = a.id)`

const openOfEnterprise = sql`from request r where r.district_id = e.district_id and r.enterprise_id = e.id and ${oneOf(sql`r.status`, openStatuses)}`

/** What those below ask of matters. */
export const requestSays = {
  openMatters: now => sql`select count(*) as open, count(*) filter (where r.due_at < ${now}) as overdue ${openOfEnterprise}`,
  mattersEver: sql`(select count(*) from request r where r.district_id = e.district_id and r.enterprise_id = e.id)::int`,
  filedUnder: sql`exists (select from request r where r.district_id = s.district_id and r.service_code = s.code)`,
  asksForSomething: sql`exists (select ${openOfEnterprise})`,
  numberOfMatter: sql`(select r.number from request r where r.district_id = h.district_id and r.id = h.request_id)`,
  matterEnteredAt: (districtId, requestId) => sql`(
    select r.recorded_at from request r where r.district_id = ${districtId} and r.id = ${requestId})`,
  mattersOfSameEnterprise: (districtId, requestId) => sql`
    select o.id from request r join request o on o.district_id = r.district_id and o.enterprise_id = r.enterprise_id
    where r.district_id = ${districtId} and r.id = ${requestId}::uuid`,
  takersReached,
} as const satisfies Partial<Says>

/** And what matters add to what others know. */
export const requestAdds = {
  hangsOnEnterprise: sql`exists (select from request r where r.district_id = e.district_id and r.enterprise_id = e.id)`,
  belonging: sql`left join request r on r.district_id = c.district_id and r.id = c.request_id`,
  staysWithOfficer: sql`exists (select from request r where r.district_id = c.district_id and r.id = c.request_id and r.handler_id is not null)`,
  mattersReached: now => sql`
    select q.id from deputy d join request q on q.district_id = d.district_id and q.handler_id = d.officer_id and q.enterprise_id = d.enterprise_id
    where ${holdsRole('officer')} and d.district_id = m.district_id and d.deputy_id = m.id and d.during @> ${now}::timestamptz
    union all select q.id from request q join enterprise e on e.district_id = q.district_id and e.id = q.enterprise_id
    where ${holdsRole('minister')} and q.district_id = m.district_id and q.handler_id is not null and q.handler_id = any(p.team) and (e.officer_id = any(p.team)) is not true
    union all select q.id from request o join request q on q.district_id = o.district_id and q.merged_into = o.id
    where o.district_id = m.district_id and o.handler_id = any(array(${takersReached}))`,
  historyHeld: now =>
    sql`(h.kind = ${sql.lit(requestHistory.replied.kind)} and ${isHeldBack(sql`h.district_id`, sql`(h.data ->> 'messageId')::uuid`, now)})`,
  fileSeen: actor => sql`exists (
    select from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    where r.district_id = f.district_id and r.id = f.request_id and ${matterSeen(actor)})`,
} as const satisfies Partial<Adds>
