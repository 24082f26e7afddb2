import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Keys are kept for a week: a retry comes within minutes. */
const keptDays = 7

/** Deletes what nobody can use any more: ended sessions and old idempotency keys. The record of them stays in history. */
export async function purgeSpent(db: Kysely<DB>, asOf: Temporal.Instant): Promise<void> {
  await sql`delete from login_session where expires_at <= ${asOf}`.execute(db)
  await sql`delete from idempotency_key where at <= ${asOf.subtract({ hours: 24 * keptDays })}`.execute(db)
}
