import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Forgets the phones whose codes are over and count against no other: an hour after the last. */
export async function purgeCodes(db: Kysely<DB>, asOf: Temporal.Instant): Promise<void> {
  await sql`delete from sign_in_code where sent_at <= ${asOf.subtract({ hours: 1 })}`.execute(db)
}
