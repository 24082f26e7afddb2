import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Forgets the codes that are over, and the phones for which none counts against another any more: an hour after the last. */
export async function purgeCodes(db: Kysely<DB>, asOf: Temporal.Instant): Promise<void> {
  const before = asOf.subtract({ hours: 1 })
  await sql`delete from sign_in_code where sent_at <= ${before}`.execute(db)
  await sql`delete from sign_in_asking where last_at <= ${before}`.execute(db)
}
