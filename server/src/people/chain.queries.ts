import type { Person } from '@yigen/domain/enterprises/enterprise.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { headOfUnit } from './head-of-unit.ts'
import { onLeave } from './on-leave.ts'

/** As the page shows them: name, unit, duty phone (open to their enterprises, R11.4), on leave or not. */
export type Card = z.output<typeof Person>
/** `lastMinister`, `lastLeader`: who is left of the district's ministers and leaders; the default one first, but for who is on leave. R3.4, R10.2 */
type Link = 'officer' | 'deputy' | 'minister' | 'head' | 'leader' | 'lastMinister' | 'lastLeader'

/** Everyone around the matters of one officer (or, with `null`, of enterprises without one: R3.2). */
export type Chain = Record<Link, Card | null> & { officerId: string | null; names: ReadonlyMap<string, string> }

export type ChainOf = { officerId: string | null; enterpriseId: string | null }
const keyOf = (of: ChainOf) => `${of.officerId ?? ''} ${of.enterpriseId ?? ''}`

/** Who stands in a line; without those who are nobody. */
export type Line = Partial<Record<Link, Card>>
type Sql = RawBuilder<unknown>

type LineOf = Record<keyof ChainOf | 'districtId', Sql>

/** R3.3, R3.4, R10.1: officer, standing deputy, minister, head of the officer's unit, leader; who of them is on leave at `at`. One column, over the officer and the enterprise of the row around it. */
export const lineColumn = (of: LineOf, at: Temporal.Instant, links: readonly Link[] = allLinks): RawBuilder<Line> => sql`(
  select coalesce(json_object_agg(k.link, ${card(at)}), '{}')
  from district own left join member o on o.id = ${of.officerId} left join unit u on u.id = o.unit_id
  cross join lateral (values ${sql.join(links.map(link => sql`(${sql.lit(link)}, ${who[link](of, at)})`))}) k (link, id)
  join member m on m.id = k.id and m.state <> 'disabled' and (k.link <> 'deputy' or 'officer' = any(m.roles))
  join unit v on v.id = m.unit_id
  where own.id = ${of.districtId})`

const allLinks: readonly Link[] = ['officer', 'deputy', 'minister', 'head', 'leader', 'lastMinister', 'lastLeader']

/** Over the district as `own`, the officer as `o` and their `unit u`. */
const who: Record<Link, (of: LineOf, at: Temporal.Instant) => Sql> = {
  officer: () => sql`o.id`,
  deputy: ({ enterpriseId }, at) => sql`(${deputyOf(enterpriseId, at)})`,
  minister: () => sql`coalesce(${active(sql`o.minister_id`, 'minister')}, ${active(sql`own.default_minister_id`, 'minister')})`,
  head: (_of, at) =>
    sql`(select h.id from (${headOfUnit(sql`coalesce(o.unit_id, (select x.unit_id from member x where x.id = own.default_minister_id))`, at)}) h)`,
  leader: () => sql`coalesce(${active(sql`u.leader_id`, 'leader')}, ${active(sql`own.default_leader_id`, 'leader')})`,
  lastMinister: (_of, at) => lastOf('minister', sql`own.default_minister_id`, at),
  lastLeader: (_of, at) => lastOf('leader', sql`own.default_leader_id`, at),
}

type Post = 'minister' | 'leader'

/** Whoever stands in a post, while they are active and hold its role: else it is as good as vacant. R10.2 */
const active = (id: Sql, role: Post) =>
  sql`(select p.id from member p where p.id = ${id} and p.state = 'active' and ${sql.lit(role)} = any(p.roles))`

/** The one in the default post, while they are there, without a look at the others. */
const lastOf = (role: Post, first: Sql, at: Temporal.Instant) => {
  const there = sql`m.state = 'active' and ${sql.lit(role)} = any(m.roles)`
  return sql`coalesce(
    (select m.id from member m where m.id = ${first} and ${there} and not ${onLeave(at)}),
    (select m.id from member m where m.district_id = own.id and ${there} order by ${onLeave(at)}, m.id is distinct from ${first}, m.created_at, m.id limit 1))`
}

/** Whom a page shows of a line. */
export const cardsColumn = (of: LineOf, at: Temporal.Instant): RawBuilder<Line> => lineColumn(of, at, ['officer', 'deputy', 'minister'])

/** Over `member m` and its `unit v`. */
const card = (at: Temporal.Instant) =>
  sql`json_build_object('id', m.id, 'name', m.name, 'title', m.title, 'unitName', v.short_name, 'phone', m.phone, 'onLeave', ${onLeave(at)})`

/** As much of a line as says who holds what begins now: while the officer is there, nobody else is looked for. R3.4 */
export const holdingLineColumn = (of: LineOf, at: Temporal.Instant): RawBuilder<Line> => sql`coalesce((
  select json_build_object('officer', ${card(at)}) from member m join unit v on v.id = m.unit_id
  where m.id = ${of.officerId} and m.state <> 'disabled' and not ${onLeave(at)}), ${lineColumn(of, at)})`

const deputyOf = (enterpriseId: Sql, at: Temporal.Instant) => sql`
  select d.deputy_id from deputy d
  where d.district_id = own.id and d.officer_id = o.id and d.during @> ${at}::timestamptz and (d.enterprise_id is null or d.enterprise_id = ${enterpriseId})
  order by d.enterprise_id nulls last, d.appointed_at desc limit 1`

export function toChain(officerId: string | null, line: Line): Chain {
  const { officer = null, deputy = null, minister = null, head = null, leader = null, lastMinister = null, lastLeader = null } = line
  return {
    officerId,
    officer,
    deputy,
    minister,
    head,
    leader,
    lastMinister,
    lastLeader,
    names: new Map(Object.values(line).map(({ id, name }) => [id, name])),
  }
}

/** The lines of many officers in one statement: one for all enterprises of an officer, but for those with a deputy of their own. */
export async function chainsOf(
  db: Kysely<DB>,
  districtId: string,
  of: readonly ChainOf[],
  at: Temporal.Instant,
): Promise<(asked: ChainOf) => Chain> {
  const distinct = [...new Map(of.map(one => [keyOf(one), one])).values()]
  const line = { districtId: sql`${districtId}::text`, officerId: sql`one.officer_id`, enterpriseId: sql`one.of_its_own` }
  const { rows } = await sql<ChainOf & { line: Line }>`
    with asked as (
      select a.officer_id, a.enterprise_id, (
        select d.enterprise_id from deputy d where d.district_id = ${districtId} and d.officer_id = a.officer_id and d.enterprise_id = a.enterprise_id limit 1) as of_its_own
      from unnest(${distinct.map(one => one.officerId)}::uuid[], ${distinct.map(one => one.enterpriseId)}::uuid[]) as a(officer_id, enterprise_id)
    ), of_officer as materialized (
      select one.officer_id, one.of_its_own, ${lineColumn(line, at)} as line from (select distinct officer_id, of_its_own from asked) one
    )
    select a.officer_id as "officerId", a.enterprise_id as "enterpriseId", x.line from asked a
    join of_officer x on x.officer_id is not distinct from a.officer_id and x.of_its_own is not distinct from a.of_its_own`.execute(db)
  const chains = new Map(rows.map(row => [keyOf(row), toChain(row.officerId, row.line)]))
  return one => {
    const chain = chains.get(keyOf(one))
    if (!chain) throw new Error('that chain was not asked for')
    return chain
  }
}

export async function chainOf(db: Kysely<DB>, districtId: string, of: ChainOf, at: Temporal.Instant): Promise<Chain> {
  return (await chainsOf(db, districtId, [of], at))(of)
}
