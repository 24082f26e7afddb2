import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Forgets wrong codes that count against nobody any more: an hour after the first. */
export async function purgeLookUps(db: Kysely<DB>, asOf: Temporal.Instant): Promise<void> {
  await sql`delete from delegation_look_up where since <= ${asOf.subtract({ hours: 1 })}`.execute(db)
}
