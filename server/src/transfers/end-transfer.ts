import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction, Updateable } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import type { RowOfTransfer } from './transfer.queries.ts'
import type { TransferTable } from './transfer.table.ts'

type Answer = Pick<Updateable<TransferTable>, 'to_enterprise_id' | 'officer_id' | 'answered_by' | 'answer'> & {
  status: 'accepted' | 'declined' | 'withdrawn'
}

/** Answered, or taken back: once, and its clock stops. */
export async function endTransfer(
  trx: Transaction<DB>,
  { memberId }: Pick<Actor, 'memberId'>,
  { districtId, toDistrictId, id }: Pick<RowOfTransfer, 'districtId' | 'toDistrictId' | 'id'>,
  set: Answer,
  now: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('transfer')
    .set({ ...set, ended_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  await stopClocks(trx, { districtId: toDistrictId, subjectId: id, by: `transfer.${set.status}`, memberId }, now)
}
