import type { EnterpriseList, EnterpriseRow, ListEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { readerOf } from '@yigen/domain/members/reader.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { Order } from '#http/list-order.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { seenWithCounts, whollySeen } from '#sight/enterprise-sight.ts'
import { said } from '#slice/registry.ts'
import { enterpriseOrder } from './enterprise-order.ts'
import { enterprisesFound, searchWay, type Way } from './search-enterprises.ts'

type Listing = z.output<typeof ListEnterprises>
type Row = z.output<typeof EnterpriseRow> & { counted: boolean; touchedAt: Temporal.Instant; total: number }

/** Counting stops here: a page says 1,000+. */
const countCap = 1000

/** The district's register, filtered; by name in pinyin order, the last touched first, or as a heading says; keyset pages and a capped total. R11.2 */
export async function listEnterprises(
  db: Kysely<DB>,
  actor: Actor,
  listing: Listing,
  now: Temporal.Instant,
): Promise<z.output<typeof EnterpriseList>> {
  const way = await searchWay(db, actor, listing)
  const order = enterpriseOrder(listing)
  const { rows } = await statement(actor, listing, way, order, now).execute(db)
  const listed = rows.flatMap(row => (row.id === null ? [] : [row as Row]))
  const total = rows[0]?.total ?? 0
  return {
    reader: readerOf(actor),
    rows: listed.slice(0, listing.limit).map(shown),
    total: { count: Math.min(total, countCap), atLeast: total > countCap },
    next: listed.length > listing.limit ? order.cursorOf(listed[listing.limit - 1] as Row) : null,
  }
}

const columns = sql`e.district_id, e.id, e.name, e.code, e.kind, e.state, e.street_id, e.building, e.industry, e.officer_id, e.touched_at`

/** The page and the total in one: what the index found is read once, what is scanned stops at the page and at the cap. Limits are said in the text: of one it does not know PostgreSQL expects a tenth of all rows. */
function statement(actor: Actor, listing: Listing, way: Way, order: Order<Row>, now: Temporal.Instant) {
  const where = enterprisesFound(actor, listing, way)
  const hits = way === 'pairs' ? sql`with hit as materialized (select ${columns} from enterprise e where ${where})` : sql``
  const from = way === 'pairs' ? sql`from hit e where true` : sql`from enterprise e where ${where}`
  return sql<Row | { id: null; total: number }>`
    ${hits}
    select t.total, e.id, e.name, e.code, e.kind, e.state, e.street_id as "streetId", ${shortNameOf(sql`e.street_id`)} as "streetName", e.building, e.industry,
      e.officer_id as "officerId", ${nameOf(sql`e.officer_id`)} as "officerName", e.touched_at as "touchedAt", e.whole, e.counted,
      coalesce(c.open, 0)::int as "openRequests", coalesce(c.overdue, 0)::int as overdue
    from (select count(*)::int as total from (select ${from} limit ${sql.lit(countCap + 1)}) x) t
    left join (
      select ${columns}, (${whollySeen(actor)}) is true as whole, (${seenWithCounts(actor)}) is true as counted
      ${from} ${order.after} order by ${order.by} limit ${sql.lit(listing.limit + 1)}
    ) e on true
    left join lateral (${said('openMatters')(now)}) c on e.counted
    order by ${order.by}`
}

/** What is not the actor's shows the register only: name, street, officer, kind and state. */
export function shown({ counted, touchedAt: _, total: __, ...row }: Row): z.output<typeof EnterpriseRow> {
  return counted ? row : { ...row, code: null, building: '', industry: '' }
}
