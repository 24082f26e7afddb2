import { declineClocks } from '@yigen/domain/declines/declines.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'

/** A proposal whose matter ended before it was decided: nothing is left to decide, its clock stops. */
export async function lapseDecline(
  trx: Transaction<DB>,
  actor: Actor,
  requestId: string,
  by: string,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, memberId } = actor
  const lapsed = await trx
    .updateTable('decline')
    .set({ status: 'lapsed', decided_at: now })
    .where('district_id', '=', districtId)
    .where('request_id', '=', requestId)
    .where('status', '=', 'proposed')
    .returning('id')
    .execute()
  for (const { id } of lapsed) await stopClocks(trx, { districtId, subjectId: id, kinds: [declineClocks.release], by, memberId }, now)
}
