import type { HandoverStatus } from '@yigen/domain/handovers/handover-status.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import type { RowOfHandover } from './handover.queries.ts'

type End = { status: Exclude<HandoverStatus, 'agreeing' | 'proposed'>; words?: string }

/** A handover ends so, once, and nobody's answer is waited for any more. */
export async function endHandover(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, status: before }: Pick<RowOfHandover, 'id' | 'status'>,
  { status, words = '' }: End,
  now: Temporal.Instant,
): Promise<void> {
  const result = await trx
    .updateTable('handover')
    .set({ status, words, answered_by: memberId, answered_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', before)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  await stopClocks(trx, { districtId, subjectId: id, by: `handover.${status}`, memberId }, now)
}
