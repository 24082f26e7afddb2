import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Forgets wrong codes that count against nobody any more, and codes that sign nothing any more: an hour after the first, or after they were sent. */
export async function purgeLookUps(db: Kysely<DB>, asOf: Temporal.Instant): Promise<void> {
  const before = asOf.subtract({ hours: 1 })
  await sql`delete from delegation_look_up where since <= ${before}`.execute(db)
  await sql`delete from delegation_code where sent_at <= ${before}`.execute(db)
}
