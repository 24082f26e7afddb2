import { noReach, type Reach } from '@yigen/domain/members/reach.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { added, said } from '#slice/registry.ts'
import { holdsRole } from './holds-role.ts'

/** What the roles of `member m` open now, read beside the session: of officers here, of enterprises and matters as their slices say. Each part is asked only of a role that has it. R11.1, R11.2 */
export const reachColumn = (now: Temporal.Instant): RawBuilder<Reach> => sql<Reach>`(
  select json_build_object('deputyOf', coalesce(p.deputy_of, '{}'), 'deputyFor', coalesce(p.deputy_for, '[]'), 'team', p.team, 'unit', p.unit,
    'unassigned', ${unassigned}, 'enterprises', array(${said('enterprisesReached')}), 'takers', array(${said('takersReached')}), 'matters', array(${matters(now)}), 'districts', array(${districts}))
  from (
    select array_agg(d.officer_id) filter (where d.enterprise_id is null) as deputy_of,
      json_agg(json_build_object('officerId', d.officer_id, 'enterpriseId', d.enterprise_id)) filter (where d.enterprise_id is not null) as deputy_for,
      array(${team}) as team, array(${unit}) as unit
    from deputy d where ${holdsRole('officer')} and d.district_id = m.district_id and d.deputy_id = m.id and d.during @> ${now}::timestamptz
  ) p)`

const defaultMinister = sql`(select t.default_minister_id from district t where t.id = m.district_id)`

/** No contact ever held an enterprise, and a district has very many of them. */
const ofOffice = sql`x.district_id = m.district_id and x.roles <> '{contact}'`

const team = sql`
  select x.id from member x where ${holdsRole('minister')} and x.minister_id = m.id
  union all select x.id from member x where ${holdsRole('minister')} and m.id = ${defaultMinister} and x.minister_id is null and ${ofOffice}`

const unit = sql`select x.id from member x where ${holdsRole('head')} and x.unit_id = m.unit_id and ${ofOffice}`

const unassigned = sql`array_remove(array[case when ${holdsRole('minister')} and m.id = ${defaultMinister} then 'minister' end,
  case when ${holdsRole('head')} and exists (select from member x where x.id = ${defaultMinister} and x.unit_id = m.unit_id) then 'head' end], null)`

const matters = (now: Temporal.Instant) =>
  sql.join(
    added('mattersReached').map(reached => reached(now)),
    sql` union all `,
  )

/** Only a city has districts below it in the tree, and only its own people sit in its unit. R1.1, R18.1 */
const districts = sql`select x.id from unit x where m.unit_id = m.district_id and x.parent_id = m.unit_id and x.level = 'district' order by x.id`

/** For those who act without a session. */
export async function readReach(db: Kysely<DB>, memberId: string, now: Temporal.Instant): Promise<Reach> {
  const { rows } = await sql<{ reach: Reach }>`select ${reachColumn(now)} as reach from member m where m.id = ${memberId}`.execute(db)
  return rows[0]?.reach ?? noReach
}
