import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, sql } from 'kysely'
import type { Context } from '#context.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'

export type Figures = { clockLag: number; sweepLag: number; withoutOwner: number; hintsWaiting: number }

/** Held by a person, a unit or an officer's line; what a minister or leader decides is theirs by its rule. */
const isHeld = sql`(num_nonnulls(c.holder_id, c.unit_id, c.officer_id, c.named_id) > 0 or c.holder_rule <> 'officer')`

/** What can only be read from the database, by one statement over partial indexes. */
export async function readFigures({ db, now }: Pick<Context, 'now'> & { db: Kysely<DB> }): Promise<Figures> {
  const asOf = now()
  const before = Temporal.Now.instant().epochMilliseconds
  const { rows } = await sql<Omit<Figures, 'clockLag'> & { at: Temporal.Instant }>`
    select clock_timestamp() as at, pg_notification_queue_usage()::float8 as "hintsWaiting",
      coalesce((select greatest(0, extract(epoch from ${asOf}::timestamptz - min(c.next_rung_at)))::float8 from clock c
        where c.stopped_at is null and c.next_rung_at <= ${asOf}), 0) as "sweepLag",
      (select count(*) from request r where ${oneOf(sql`r.status`, openStatuses)} and (r.due_at is null or exists (
        select from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null and not ${isHeld})))::int as "withoutOwner"
  `.execute(db)
  const after = Temporal.Now.instant().epochMilliseconds
  const { at, ...figures } = rows[0] as (typeof rows)[number]
  return { ...figures, clockLag: (at.epochMilliseconds - (before + after) / 2) / 1000 }
}
