import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Stops what is asked for with an import; false when it is done by then: whoever does it says so in the same row, so one of the two is first. */
export async function cancelWork(trx: Transaction<DB>, actor: Actor, importId: string, now: Temporal.Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update long_work set state = 'cancelled', cancelled_by = ${actor.memberId}, ended_at = ${now}
    where district_id = ${actor.districtId} and import_id = ${importId} and state = 'asked'`.execute(trx)
  return numAffectedRows !== 0n
}
