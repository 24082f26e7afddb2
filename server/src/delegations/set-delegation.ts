import type { DelegationStatus } from '@yigen/domain/delegations/delegation-status.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction, Updateable } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { DelegationTable } from './delegation.table.ts'

type Set = Pick<
  Updateable<DelegationTable>,
  'used_at' | 'used_place' | 'used_clerk' | 'revoked_by' | 'revoked_words' | 'receipt_ended_by' | 'receipt_ended_words' | 'ended_at'
>
type Place = { districtId: string; id: string; status: DelegationStatus }

/** Written only where it still stands as the step found it. */
export async function setDelegation(
  trx: Transaction<DB>,
  { districtId, id, status }: Place,
  to: DelegationStatus,
  set: Set,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('delegation')
    .set({ ...set, status: to })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', status)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
