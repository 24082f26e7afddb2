import { declineClocks } from '@yigen/domain/declines/declines.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { EndOfMatter } from '@yigen/domain/tasks/task-status.ts'
import type { Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import type { EndedMatter } from '#slice/follows.ts'

/** A proposal whose matter ended before it was decided: nothing is left to decide, its clock stops. */
export async function lapseDecline(
  trx: Transaction<DB>,
  actor: Actor,
  { id: requestId }: EndedMatter,
  why: EndOfMatter,
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
  for (const { id } of lapsed)
    await stopClocks(trx, { districtId, subjectId: id, kinds: [declineClocks.release], by: `request.${why}`, memberId }, now)
}
