import { exportKeptHours } from '@yigen/domain/exports/register-export.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Forgets what ended a day ago, with the workbooks that nobody can fetch any more; what was done stays in the record. */
export async function purgeWork(db: Kysely<DB>, asOf: Temporal.Instant): Promise<void> {
  await sql`delete from long_work where state <> 'asked' and ended_at < ${asOf.subtract({ hours: exportKeptHours })}`.execute(db)
}
