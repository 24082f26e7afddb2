import { likePattern } from '@yigen/domain/enterprises/search-name.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { AccountRow, ListMembers, MemberList, MemberRow } from '@yigen/domain/members/member.ts'
import { memberAccess } from '@yigen/domain/members/member-access.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import { administratorRoles, type Role } from '@yigen/domain/members/role.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { byName, type Order } from '#http/list-order.ts'
import { shortNameOf } from '#people/names.ts'

type Row = z.output<typeof MemberRow>
type Read = Omit<z.output<typeof AccountRow>, 'as'>
type Asked = z.output<typeof ListMembers>

/** Whom the office may pick: who leads, follows or heads. */
const postRoles: readonly Role[] = ['officer', 'minister', 'head']

/** The same for who names the leader of a key project: leaders, where they are asked for. R14.2 */
const picked = (actor: Actor, { role }: Asked): readonly Role[] =>
  role === 'leader' && is(actor, 'minister', 'leader') ? ['leader'] : postRoles

/** Administrators see everyone with all fields; the office sees who holds a post, by name, title, unit and duty phone; contacts see nobody. */
export async function listMembers(db: Kysely<DB>, actor: Actor, asked: Asked, now: Temporal.Instant): Promise<z.output<typeof MemberList>> {
  refuseIf(whyNotAccess(actor, memberAccess.listMembers))
  const administers = is(actor, ...administratorRoles)
  const where = sql.join(conditions(actor, asked, administers), sql` and `)
  const counted = await sql<{
    count: number
  }>`select count(*)::int as count from (select from member m where ${where} limit 1001) s`.execute(db)
  const count = counted.rows[0]?.count ?? 0

  const order = orderOf(asked)
  const rows = await readRows(db, actor, sql`${where} ${order.after}`, order, asked.limit + 1, now)
  const page = rows.slice(0, asked.limit)
  const last = rows.length > asked.limit ? page.at(-1) : undefined
  return {
    rows: page.map(row => (administers ? toAdministrator(row) : toColleague(row))),
    total: { count: Math.min(count, 1000), atLeast: count > 1000 },
    next: last ? order.cursorOf(last) : null,
  }
}

function conditions(actor: Actor, asked: Asked, administers: boolean): RawBuilder<unknown>[] {
  const all = [sql`m.district_id = ${actor.districtId}`]
  if (!administers) all.push(sql`m.state = 'active' and m.roles && ${[...picked(actor, asked)]}::text[]`)
  if (asked.people === 'office') all.push(sql`not 'contact' = any(m.roles)`)
  if (asked.people === 'contacts') all.push(sql`'contact' = any(m.roles)`)
  if (asked.role) all.push(sql`${asked.role} = any(m.roles)`)
  if (asked.unitId) all.push(sql`m.unit_id = ${asked.unitId}`)
  if (asked.state) all.push(sql`m.state = ${asked.state}`)
  if (asked.waiting && administers) all.push(sql`cardinality(m.asked_roles) > 0`)
  if (asked.search) all.push(found(asked.search, administers))
  return all
}

/** Part of a name; administrators find by how somebody of the office signs in as well. */
function found(search: string, administers: boolean): RawBuilder<unknown> {
  const pattern = likePattern(search)
  const byName = sql`lower(normalize(m.name, nfkc)) like ${pattern}`
  if (!administers) return byName
  return sql`(${byName} or (not 'contact' = any(m.roles) and exists (select from account s where s.member_id = m.id and lower(s.login_name) like ${pattern})))`
}

/** By name, or by unit. Over `member m`. */
function orderOf({ sort, direction = 'asc', after }: Asked): Order<Read> {
  const id = sql`m.id`
  if (sort === 'unit')
    return byName({ key: sql`coalesce(${shortNameOf(sql`m.unit_id`)}, '')`, id, of: row => row.unitName ?? '', direction, after })
  return byName({ key: sql`m.name`, id, of: row => row.name, direction, after })
}

async function readRows(
  db: Kysely<DB>,
  actor: Actor,
  where: RawBuilder<unknown>,
  { by }: Order<Read>,
  limit: number,
  now: Temporal.Instant,
): Promise<Read[]> {
  const { rows } = await sql<Read>`
    select m.id, m.name, m.title, m.unit_id as "unitId", u.short_name as "unitName", m.phone, a.login_name as "loginName",
      m.roles, m.asked_roles as "askedRoles", m.minister_id as "ministerId", p.name as "ministerName",
      d.id as "deputyId", d.name as "deputyName", l.until as "onLeaveUntil", m.state, m.barred_at is not null as barred,
      case when a.locked_until > ${now}::timestamptz then a.locked_until end as "lockedUntil", coalesce(s.seen, (${lastSignIn})) as "lastSeenAt"
    from (select m.id, m.district_id, m.name, m.title, m.unit_id, m.phone, m.roles, m.asked_roles, m.minister_id, m.state, m.barred_at from member m where ${where} order by ${by} limit ${limit}) m
    join unit u on u.id = m.unit_id
    left join account a on a.member_id = m.id
    left join member p on p.id = m.minister_id
    left join lateral (
      select q.id, q.name from deputy b join member q on q.id = b.deputy_id and q.state <> 'disabled'
      where b.district_id = m.district_id and b.officer_id = m.id and b.enterprise_id is null and b.during @> ${now}::timestamptz
      order by b.appointed_at desc limit 1) d on true
    left join lateral (
      select max(upper(v.during)) as until from leave v
      where v.district_id = m.district_id and v.member_id = m.id and v.during @> ${now}::timestamptz) l on true
    left join lateral (
      select max(z.last_seen_at) as seen from login_session z where z.member_id = m.id) s on true
    where m.district_id = ${actor.districtId}
    order by ${by}`.execute(db)
  return rows
}

const signIns = [memberHistory.signedIn, memberHistory.activated, memberHistory.passwordReset].map(({ kind }) => kind)

/** Whose sessions ended, by themselves or because the account was disabled, was there all the same. Over `m`. */
const lastSignIn = sql`
  select max(h.at) from history h where h.district_id = m.district_id and h.subject_id = m.id::text and h.kind = any(${signIns}::text[])`

/** R1.5, R11.4: who administers reads of an enterprise's people neither number nor what they sign in with. */
const toAdministrator = (row: Read): Row =>
  row.roles.includes('contact') ? { ...row, as: 'contact', phone: null, loginName: null } : { ...row, as: 'account' }

/** How somebody signs in is for administrators. */
const toColleague = (row: Read): Row => ({ ...row, as: 'post', loginName: null, askedRoles: [], lockedUntil: null, lastSeenAt: null })
