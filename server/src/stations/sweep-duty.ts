import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { askForOfficers } from './ask-for-officers.ts'
import { callOffUnstaffed } from './call-off-unstaffed.ts'
import { releaseAway } from './release-away.ts'
import { takeEach } from './take-each.ts'

/** Who cannot come is let go, whom nobody replaces is asked for, what nobody came to is called off: in this order, so that a run after downtime ends as many would have; each also where the one before failed. R19.2 */
export const sweepDuty = (db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> =>
  takeEach([releaseAway, callOffUnstaffed, askForOfficers], part => part(db, asOf))
