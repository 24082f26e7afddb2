import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { askForOfficers } from './ask-for-officers.ts'
import { callOffUnstaffed } from './call-off-unstaffed.ts'
import { releaseAway } from './release-away.ts'

/** Who cannot come is let go, whom nobody replaces is asked for, what nobody came to is called off: in this order, so that a run after downtime ends as many would have. R19.2 */
export async function sweepDuty(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  return (await releaseAway(db, asOf)) + (await callOffUnstaffed(db, asOf)) + (await askForOfficers(db, asOf))
}
