import { cityAccess } from '@yigen/domain/city/city-access.ts'
import type { CityMatter, CityMatters, ListCityMatters } from '@yigen/domain/city/city-lists.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { byTime } from '#http/list-order.ts'
import { seenTitle } from '#matters/seen-title.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { districtsAsked } from './districts-asked.ts'

type Asked = z.output<typeof ListCityMatters>
type View = z.output<typeof CityMatter>
type Row = Omit<View, 'title'> & { serviceNameZh: string | null; serviceNameEn: string | null }

/** How the open matters of the districts that one reads stand, the first due first; not what they are about. R11.2, R18.1 */
export async function listCityMatters(
  db: Kysely<DB>,
  actor: Actor,
  asked: Asked,
  now: Temporal.Instant,
): Promise<z.output<typeof CityMatters>> {
  refuseIf(whyNotAccess(actor, cityAccess.listCityMatters))
  const { limit, after, state } = asked
  const order = byTime<Row>({ key: sql`r.due_at`, id: sql`r.id`, of: ({ dueAt }) => dueAt, direction: 'asc', after })
  const where = sql.join(
    [
      sql`r.district_id = any(${districtsAsked(actor, asked.districtId)}::text[])`,
      oneOf(sql`r.status`, openStatuses),
      ...(state === 'overdue' ? [sql`r.due_at < ${now}`] : []),
    ],
    sql` and `,
  )
  const { rows } = await sql<(Row | { id: null }) & { total: number }>`
    select n.total, r.id, r.district_id as "districtId", ${shortNameOf(sql`r.district_id`)} as "districtName", e.name as "enterpriseName", r.status,
      ${nameOf(sql`coalesce(r.handler_id, e.officer_id)`)} as "officerName", r.received_at as "receivedAt", r.due_at as "dueAt", r.due_at < ${now} as late,
      s.name_zh as "serviceNameZh", s.name_en as "serviceNameEn"
    from (select count(*)::int as total from request r where ${where}) n
    left join (
      (select r.* from request r where ${where} ${order.after} order by ${order.by} limit ${sql.lit(limit + 1)}) r
      join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
      left join service_item s on s.district_id = r.district_id and s.code = r.service_code and s.version = r.service_version
    ) on true
    order by ${order.by}`.execute(db)
  const listed = rows.flatMap(({ total: _, ...row }) => (row.id === null ? [] : [row as Row]))
  const last = listed[limit - 1]
  return {
    rows: listed.slice(0, limit).map(({ serviceNameZh, serviceNameEn, ...row }) => ({
      ...row,
      title: seenTitle({ title: '', wholly: false, serviceNameZh, serviceNameEn }, actor.language),
    })),
    ...{ total: rows[0]?.total ?? 0, next: listed.length > limit && last ? order.cursorOf(last) : null },
  }
}
