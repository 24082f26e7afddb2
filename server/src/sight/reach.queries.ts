import { noReach, type Reach } from '@yigen/domain/members/reach.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { rolesThatSee, type Standing } from '@yigen/domain/members/sight.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** What the roles of `member m` open now, read beside the session. Each part is asked only of a role that has it. R11.1, R11.2 */
export const reachColumn = (now: Temporal.Instant): RawBuilder<Reach> => sql<Reach>`(
  select json_build_object('deputyOf', coalesce(p.deputy_of, '{}'), 'deputyFor', coalesce(p.deputy_for, '[]'), 'team', p.team, 'unit', p.unit,
    'unassigned', ${unassigned}, 'enterprises', array(${enterprises}), 'takers', array(${takers}), 'matters', array(${matters(now)}))
  from (
    select array_agg(d.officer_id) filter (where d.enterprise_id is null) as deputy_of,
      json_agg(json_build_object('officerId', d.officer_id, 'enterpriseId', d.enterprise_id)) filter (where d.enterprise_id is not null) as deputy_for,
      array(${team}) as team, array(${unit}) as unit
    from deputy d where ${holds('officer')} and d.district_id = m.district_id and d.deputy_id = m.id and d.during @> ${now}::timestamptz
  ) p)`

const holds = (role: Role) => sql`${sql.lit(role)} = any(m.roles)`
const sees = (standing: Standing) => sql`(${sql.join(rolesThatSee(standing).map(holds), sql` or `)})`

const defaultMinister = sql`(select t.default_minister_id from district t where t.id = m.district_id)`

/** No contact ever held an enterprise, and a district has very many of them. */
const ofOffice = sql`x.district_id = m.district_id and x.roles <> '{contact}'`

const team = sql`
  select x.id from member x where ${holds('minister')} and x.minister_id = m.id
  union all select x.id from member x where ${holds('minister')} and m.id = ${defaultMinister} and x.minister_id is null and ${ofOffice}`

const unit = sql`select x.id from member x where ${holds('head')} and x.unit_id = m.unit_id and ${ofOffice}`

const unassigned = sql`array_remove(array[case when ${holds('minister')} and m.id = ${defaultMinister} then 'minister' end,
  case when ${holds('head')} and exists (select from member x where x.id = ${defaultMinister} and x.unit_id = m.unit_id) then 'head' end], null)`

const enterprises = sql`
  select c.enterprise_id from contact c where ${holds('contact')} and c.district_id = m.district_id and c.member_id = m.id and c.removed_at is null`

/** Most took over nothing: without them a list keeps its index. */
const takers = sql`
  select a.id from unnest(case when ${holds('officer')} then m.id || p.deputy_of || p.unit else p.unit end) a(id)
  where exists (select from request q where q.district_id = m.district_id and q.handler_id = a.id)`

/** A department's parts are not among those of the unit: they open the task alone. Decision 0005. */
const matters = (now: Temporal.Instant) => sql`
  select x.request_id from request_move x where ${sees('asked')} and x.district_id = m.district_id and x.to_id = m.id and x.answer is null
  union all select q.id from deputy d join request q on q.district_id = d.district_id and q.handler_id = d.officer_id and q.enterprise_id = d.enterprise_id
  where ${holds('officer')} and d.district_id = m.district_id and d.deputy_id = m.id and d.during @> ${now}::timestamptz
  union all select c.request_id from clock c where ${sees('held')} and c.district_id = m.district_id and c.holder_id = any(p.unit)
    and c.stopped_at is null and c.officer_id is distinct from c.holder_id and c.request_id is not null and c.unit_id is null
  union all select q.id from request q join enterprise e on e.district_id = q.district_id and e.id = q.enterprise_id
  where ${holds('minister')} and q.district_id = m.district_id and q.handler_id is not null and q.handler_id = any(p.team) and (e.officer_id = any(p.team)) is not true`

/** For those who act without a session. */
export async function readReach(db: Kysely<DB>, memberId: string, now: Temporal.Instant): Promise<Reach> {
  const { rows } = await sql<{ reach: Reach }>`select ${reachColumn(now)} as reach from member m where m.id = ${memberId}`.execute(db)
  return rows[0]?.reach ?? noReach
}
