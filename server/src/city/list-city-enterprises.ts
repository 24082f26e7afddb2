import { cityAccess } from '@yigen/domain/city/city-access.ts'
import type { CityEnterprise, CityEnterprises, ListCityEnterprises } from '@yigen/domain/city/city-lists.ts'
import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { likePattern } from '@yigen/domain/enterprises/search-name.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { byName } from '#http/list-order.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { districtsAsked, lineSeen } from './districts-asked.ts'

type Asked = z.output<typeof ListCityEnterprises>
type Row = z.output<typeof CityEnterprise>

/** The registers of the districts that one reads: name, street, officer, state. R11.2, R18.1 */
export async function listCityEnterprises(db: Kysely<DB>, actor: Actor, asked: Asked): Promise<z.output<typeof CityEnterprises>> {
  refuseIf(whyNotAccess(actor, cityAccess.listCityEnterprises))
  const { limit, after, search, state } = asked
  const order = byName<Row>({ key: sql`e.name`, id: sql`e.id`, of: ({ name }) => name, direction: 'asc', after })
  const where = sql.join(
    [
      sql`e.district_id = any(${districtsAsked(actor, asked.districtId)}::text[])`,
      lineSeen(actor),
      ...(state === 'followed' ? [oneOf(sql`e.state`, followedStates)] : []),
      ...(search ? [sql`e.search_name like ${likePattern(search)}`] : []),
    ],
    sql` and `,
  )
  const { rows } = await sql<(Row | { id: null }) & { total: number }>`
    select n.total, e.id, e.district_id as "districtId", ${shortNameOf(sql`e.district_id`)} as "districtName", e.name, e.kind, e.state,
      ${shortNameOf(sql`e.street_id`)} as "streetName", e.industry, ${nameOf(sql`e.officer_id`)} as "officerName"
    from (select count(*)::int as total from enterprise e where ${where}) n
    left join (select e.* from enterprise e where ${where} ${order.after} order by ${order.by} limit ${sql.lit(limit + 1)}) e on true order by ${order.by}`.execute(
    db,
  )
  const listed = rows.flatMap(({ total: _, ...row }) => (row.id === null ? [] : [row as Row]))
  const last = listed[limit - 1]
  return { rows: listed.slice(0, limit), total: rows[0]?.total ?? 0, next: listed.length > limit && last ? order.cursorOf(last) : null }
}
