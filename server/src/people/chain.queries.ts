import type { Person } from '@yigen/domain/clocks/holder.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Everyone around the matters of one officer (or, with `null`, of enterprises without one: R3.2). */
export type Chain = {
  officerId: string | null
  officer: Person | null
  deputy: Person | null
  minister: Person | null
  head: Person | null
  leader: Person | null
  names: ReadonlyMap<string, string>
}

type Row = {
  officer_id: string | null
  enterprise_id: string | null
  role: 'officer' | 'deputy' | 'minister' | 'head' | 'leader'
  person_id: string
  name: string
  on_leave: boolean
}

export type ChainOf = { officerId: string | null; enterpriseId: string | null }
const keyOf = (of: ChainOf) => `${of.officerId ?? ''} ${of.enterpriseId ?? ''}`

/** R3.3, R3.4, R10.1: officer, standing deputy, minister, head of the officer's unit, leader; who of them is on leave at `at`. One statement for many officers. */
export async function chainsOf(
  db: Kysely<DB>,
  districtId: string,
  of: readonly ChainOf[],
  at: Temporal.Instant,
): Promise<(asked: ChainOf) => Chain> {
  const distinct = [...new Map(of.map(one => [keyOf(one), one])).values()]
  const { rows } = await sql<Row>`
    with asked as (
      select * from unnest(${distinct.map(one => one.officerId)}::uuid[], ${distinct.map(one => one.enterpriseId)}::uuid[]) as a(officer_id, enterprise_id)
    ), officer as (
      select a.officer_id, a.enterprise_id, m.unit_id, m.minister_id, u.leader_id
      from asked a left join member m on m.id = a.officer_id left join unit u on u.id = m.unit_id
    ), link as (
      select o.officer_id, o.enterprise_id, 'officer' as role, o.officer_id as person_id from officer o
      union all
      select o.officer_id, o.enterprise_id, 'deputy', (
        select d.deputy_id from deputy d
        where d.district_id = ${districtId} and d.officer_id = o.officer_id and d.during @> ${at}::timestamptz
          and (d.enterprise_id is null or d.enterprise_id = o.enterprise_id)
        order by d.enterprise_id nulls last, d.appointed_at desc limit 1)
      from officer o
      union all
      select o.officer_id, o.enterprise_id, 'minister', coalesce(o.minister_id, t.default_minister_id) from officer o, district t where t.id = ${districtId}
      union all
      select o.officer_id, o.enterprise_id, 'head', (
        select h.id from member h
        where h.unit_id = coalesce(o.unit_id, (select m.unit_id from district t join member m on m.id = t.default_minister_id where t.id = ${districtId}))
          and 'head' = any(h.roles) and h.state = 'active'
        order by exists (select from leave l where l.district_id = ${districtId} and l.member_id = h.id and l.during @> ${at}::timestamptz), h.id limit 1)
      from officer o
      union all
      select o.officer_id, o.enterprise_id, 'leader', coalesce(o.leader_id, t.default_leader_id) from officer o, district t where t.id = ${districtId}
    )
    select k.officer_id, k.enterprise_id, k.role, m.id as person_id, m.name,
      exists (select from leave l where l.district_id = ${districtId} and l.member_id = m.id and l.during @> ${at}::timestamptz) as on_leave
    from link k join member m on m.id = k.person_id and m.state <> 'disabled'
      and (k.role <> 'deputy' or 'officer' = any(m.roles))`.execute(db)

  const chains = new Map<string, Chain & { names: Map<string, string> }>()
  for (const one of distinct)
    chains.set(keyOf(one), {
      officerId: one.officerId,
      officer: null,
      deputy: null,
      minister: null,
      head: null,
      leader: null,
      names: new Map(),
    })
  for (const row of rows) {
    const chain = chains.get(keyOf({ officerId: row.officer_id, enterpriseId: row.enterprise_id }))
    if (!chain) continue
    chain[row.role] = { id: row.person_id, onLeave: row.on_leave }
    chain.names.set(row.person_id, row.name)
  }
  return asked => {
    const chain = chains.get(keyOf(asked))
    if (!chain) throw new Error('that chain was not asked for')
    return chain
  }
}

export async function chainOf(db: Kysely<DB>, districtId: string, of: ChainOf, at: Temporal.Instant): Promise<Chain> {
  return (await chainsOf(db, districtId, [of], at))(of)
}
