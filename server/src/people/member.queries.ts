import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Subject, Ties } from '@yigen/domain/members/member-acts.ts'
import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { administratorRoles, type Role } from '@yigen/domain/members/role.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { added, said } from '#slice/registry.ts'

export type HeldMember = Subject & {
  districtId: string
  roles: Role[]
  askedRoles: Role[]
  ministerId: string | null
  loginName: string | null
  hasPassword: boolean
  /** from signing in. R3.10 */
  barred: boolean
}

/** A member of the actor's district, locked; to a contact no member exists (404). */
export async function lockMember(trx: Transaction<DB>, actor: Actor, id: string): Promise<HeldMember> {
  return seen(actor, await held(trx, actor, id).forUpdate('m').executeTakeFirst())
}

export async function findMember(db: Kysely<DB>, actor: Actor, id: string): Promise<HeldMember> {
  return seen(actor, await held(db, actor, id).executeTakeFirst())
}

const held = (db: Kysely<DB>, actor: Actor, id: string) =>
  db
    .selectFrom('member as m')
    .leftJoin('account as a', 'a.member_id', 'm.id')
    .select(['m.id', 'm.district_id as districtId', 'm.name', 'm.roles', 'm.asked_roles as askedRoles', 'm.minister_id as ministerId'])
    .select(['m.state', 'a.login_name as loginName', sql<boolean>`a.password_hash is not null`.as('hasPassword')])
    .select(sql<boolean>`m.barred_at is not null`.as('barred'))
    .where('m.id', '=', id)
    .where('m.district_id', '=', actor.districtId)

function seen(actor: Actor, member: HeldMember | undefined): HeldMember {
  if (!member || !isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  return member
}

/** R1.6, R3.1: what would be left without its person. Two who go at once are asked one after the other: the district is held. */
export async function tiesOf(trx: Transaction<DB>, districtId: string, memberId: string): Promise<Ties> {
  await trx.selectFrom('district').select('id').where('id', '=', districtId).forUpdate().execute()
  return readTies(trx, districtId, memberId)
}

export async function readTies(db: Kysely<DB>, districtId: string, memberId: string): Promise<Ties> {
  const { rows } = await sql<Ties>`
    select
      array(select k.role from member m cross join lateral unnest(m.roles) k(role)
        where m.id = ${memberId} and m.state = 'active' and k.role = any(${[...administratorRoles]}::text[]) and not exists (
          select from member o where o.district_id = ${districtId} and o.id <> m.id and o.state = 'active' and k.role = any(o.roles))) as "lastOf",
      ${said('enterprisesOfOfficer')(districtId, memberId)} as enterprises, ${openOf(districtId, memberId)} as open,
      ${said('keyProjectsOfLeader')(districtId, memberId)} as "keyProjects",
      ${postsColumn(districtId, memberId)} as posts`.execute(db)
  return rows[0] ?? { enterprises: 0, open: 0, keyProjects: 0, posts: [], lastOf: [] }
}

/** What runs for them by name, and what else is theirs until they hand it over. R3.10 */
const openOf = (districtId: string, memberId: string) => sql`(
  ${said('clocksOfMember')(districtId, memberId)} + (select count(*)::int from (${openBesideClocks(districtId, memberId)}) x))`

/** A query for what is open with a member and has no clock: `kind`, `id`, `title`. R3.7, R3.10 */
export const openBesideClocks = (districtId: string, memberId: string): RawBuilder<unknown> =>
  sql.join(
    added('openBeside').map(beside => beside(districtId, memberId)),
    sql` union all `,
  )

/** The only head of a unit leaves a post while others work there, or something is asked of the unit. R10.2 */
const postsColumn = (districtId: string, memberId: string) => sql`(
  select coalesce(json_agg(json_build_object('post', p.post, 'of', p.of)), '[]') from (
    select 'defaultMinister' as post, null::text as of from district where id = ${districtId} and default_minister_id = ${memberId}
    union all select 'defaultLeader', null from district where id = ${districtId} and default_leader_id = ${memberId}
    union all select 'minister', count(*)::text from member where minister_id = ${memberId} and state <> 'disabled' having count(*) > 0
    union all select 'stations', k.n::text from (select ${said('stationsOfMinister')(districtId, memberId)} as n) k where k.n > 0
    union all select 'leader', short_name from unit where leader_id = ${memberId} and closed_at is null
    union all select 'head', u.short_name from member m join unit u on u.id = m.unit_id
      where m.id = ${memberId} and m.state = 'active' and 'head' = any(m.roles)
        and not exists (select from member o where o.unit_id = m.unit_id and o.id <> m.id and o.state = 'active' and 'head' = any(o.roles))
        and (exists (select from member o where o.unit_id = m.unit_id and o.id <> m.id and o.state = 'active' and not 'contact' = any(o.roles))
          or ${said('unitIsAsked')})
  ) p)`

/** Active people of a district in one role, but for one. */
export async function activeWith(db: Kysely<DB>, districtId: string, role: Role, except: string | null = null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from member
    where district_id = ${districtId} and state = 'active' and ${role} = any(roles) and id is distinct from ${except}::uuid`.execute(db)
  return rows.map(({ id }) => id)
}

/** Every role that an active member of the district holds. */
export async function activeRoles(db: Kysely<DB>, districtId: string): Promise<Role[]> {
  const { rows } = await sql<{ role: Role }>`
    select distinct unnest(roles) as role from member where district_id = ${districtId} and state = 'active'`.execute(db)
  return rows.map(({ role }) => role)
}

/** Who hears at once of what is done to somebody's account: the heads of their unit and the audit administrators. R1.6 */
export async function overseersOf(db: Kysely<DB>, districtId: string, memberId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from member m join member o on o.district_id = m.district_id and o.state = 'active' and o.id <> m.id
    where m.id = ${memberId} and m.district_id = ${districtId}
      and ('auditAdministrator' = any(o.roles) or ('head' = any(o.roles) and o.unit_id = m.unit_id))`.execute(db)
  return rows.map(({ id }) => id)
}

/** Someone named for a post: of this district, not disabled, holding its role; else 400 or 409 with the field. */
export async function findForPost(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  role: 'minister' | 'leader',
  field: string,
): Promise<{ id: string; name: string }> {
  const member = await trx
    .selectFrom('member')
    .select(['id', 'name', 'roles'])
    .where('id', '=', id)
    .where('district_id', '=', actor.districtId)
    .where('state', '<>', 'disabled')
    .executeTakeFirst()
  if (!member) throw new Refused(refusal(memberRefusals.unknownMember, {}, { field }))
  if (!member.roles.includes(role))
    throw new Refused(
      refusal(role === 'minister' ? memberRefusals.notAMinister : memberRefusals.notALeader, { name: member.name }, { field }),
    )
  return member
}
