import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedRequest } from '#requests/lock-request.ts'

/** The pause that runs ends now; whether there was one. Its clock follows by moveByWaits, or stops with the matter. R6 */
export async function endPause(
  trx: Transaction<DB>,
  request: Pick<LockedRequest, 'districtId' | 'id'>,
  memberId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const result = await trx
    .updateTable('request_pause')
    .set({ resumed_at: now, resumed_by: memberId })
    .where('district_id', '=', request.districtId)
    .where('request_id', '=', request.id)
    .where('resumed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
