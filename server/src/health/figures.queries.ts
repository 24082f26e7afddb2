import { type Kysely, sql } from 'kysely'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { openMattersUnheld } from './open-matters-unheld.ts'

export type Figures = { clockLag: number; sweepLag: number; unsentNotices: number; withoutOwner: number; hintsWaiting: number }

/** What can only be read from the database, by one statement over partial indexes. */
export async function readFigures({ db, now }: Pick<Context, 'now'> & { db: Kysely<DB> }): Promise<Figures> {
  const asOf = now()
  const before = Temporal.Now.instant().epochMilliseconds
  const { rows } = await sql<Omit<Figures, 'clockLag'> & { at: Temporal.Instant }>`
    select clock_timestamp() as at, pg_notification_queue_usage()::float8 as "hintsWaiting",
      coalesce(greatest(0, extract(epoch from ${asOf}::timestamptz - due.oldest))::float8, 0) as "sweepLag", due.rungs as "unsentNotices",
      ${openMattersUnheld} as "withoutOwner"
    from (select min(c.next_rung_at) as oldest, count(*)::int as rungs from clock c where c.stopped_at is null and c.next_rung_at <= ${asOf}) as due
  `.execute(db)
  const after = Temporal.Now.instant().epochMilliseconds
  const { at, ...figures } = rows[0] as (typeof rows)[number]
  return { ...figures, clockLag: (at.epochMilliseconds - (before + after) / 2) / 1000 }
}
