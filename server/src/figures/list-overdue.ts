import { figureAccess } from '@yigen/domain/figures/figure-access.ts'
import type { ListOverdue, OverdueList, OverdueRow } from '@yigen/domain/figures/overdue.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { nameOf } from '#people/names.ts'
import { lateAt } from './overdue.queries.ts'

type Row = z.output<typeof OverdueRow>

/** What is late with a team or in the district, or was at a moment in the past, the longest late first. R9.1 */
export async function listOverdue(
  db: Kysely<DB>,
  actor: Actor,
  { limit, after, at: moment }: z.output<typeof ListOverdue>,
  now: Temporal.Instant,
): Promise<z.output<typeof OverdueList>> {
  refuseIf(whyNotAccess(actor, figureAccess.listOverdue))
  const at = moment && Temporal.Instant.compare(moment, now) < 0 ? moment : now
  const from = readTimeCursor(after)
  const { rows } = await sql<(Row | { clockId: null }) & { total: number }>`
    with late as (${lateAt(actor, at)}), page as (
      select * from late c where true ${from ? sql`and (c.due_at, c.id) > (${from.at}::timestamptz, ${from.id}::uuid)` : sql``} order by c.due_at, c.id limit ${sql.lit(limit + 1)}
    )
    select n.total, c.id as "clockId", c.kind, c.request_id as "requestId", c.enterprise_id as "enterpriseId", e.name as "enterpriseName", coalesce(r.title, '') as title,
      c.started_at as "startedAt", c.due_at as "dueAt", c.stopped_at as "stoppedAt", c.holder_id as "holderId", ${nameOf(sql`c.holder_id`)} as "holderName"
    from (select count(*)::int as total from late) n
    left join (
      page c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id left join request r on r.district_id = c.district_id and r.id = c.request_id
    ) on true
    order by c.due_at, c.id`.execute(db)
  const listed = rows.flatMap(row => (row.clockId === null ? [] : [row as Row & { total: number }]))
  const shown = listed.slice(0, limit)
  const last = shown.at(-1)
  return {
    at,
    rows: shown.map(({ total: _, ...row }) => row),
    total: rows[0]?.total ?? 0,
    next: listed.length > limit && last ? writeTimeCursor(last.dueAt, last.clockId) : null,
  }
}
