import type { Actor } from '@yigen/domain/members/actor.ts'
import { readerOf } from '@yigen/domain/members/reader.ts'
import type { ListRequests, RequestList } from '@yigen/domain/requests/request.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { Order } from '#http/list-order.ts'
import { seenAtLeastByState } from '#sight/matter-sight.ts'
import { asRead } from './held-from-outside.ts'
import { conditionsOf } from './request-conditions.ts'
import { orderOf } from './request-order.ts'
import { type RowOfRequest, requestColumns, requestJoins, toRequestRow } from './request-rows.ts'
import { standingTo } from './standing.ts'

type Filter = z.output<typeof ListRequests>

/** Counting stops here: a page says 1,000+. */
const countCap = 1000

/** The requests one may see, filtered; open ones by due time, else the latest first, or as a heading says; keyset pages; a capped total. R11.2 */
export async function listRequests(
  db: Kysely<DB>,
  actor: Actor,
  filter: Filter,
  now: Temporal.Instant,
): Promise<z.output<typeof RequestList>> {
  const order = orderOf(filter, standingTo(actor, now))
  const { rows } = await statement(actor, filter, order, now).execute(db)
  const listed = rows.flatMap(row => (row.id === null ? [] : [row as RowOfRequest]))
  const shown = listed.slice(0, filter.limit)
  const total = rows[0]?.total ?? 0
  return {
    reader: readerOf(actor),
    rows: shown.map(row => toRequestRow(asRead(row, now), actor)),
    total: { count: Math.min(total, countCap), atLeast: total > countCap },
    next: listed.length > filter.limit ? order.cursorOf(shown.at(-1) as RowOfRequest) : null,
  }
}

/** The page and how many there are, in one: what fits on the first page is counted with it. The limits are said in the text: of a limit it does not know PostgreSQL expects a tenth of all rows. */
function statement(actor: Actor, filter: Filter, order: Order<RowOfRequest>, now: Temporal.Instant) {
  const where = sql.join(
    [sql`r.district_id = ${actor.districtId}`, seenAtLeastByState(actor), ...conditionsOf(filter, actor, now)],
    sql` and `,
  )
  const from = sql`from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id`
  const counted = sql`(select count(*) from (select ${from} where ${where} limit ${sql.lit(countCap + 1)}) x)`
  const onPage = sql`(select count(*) from page)`
  const total = filter.after ? counted : sql`case when ${onPage} <= ${sql.lit(filter.limit)} then ${onPage} else ${counted} end`
  return sql<(RowOfRequest | { id: null }) & { total: number }>`
    with page as (select r.* ${from} where ${where} ${order.after} order by ${order.by} limit ${sql.lit(filter.limit + 1)})
    select t.total, ${requestColumns(actor, now)} from (select (${total})::int as total) t left join (
      page r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id ${requestJoins(actor)}
    ) on true
    order by ${order.by}`
}
