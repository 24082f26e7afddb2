import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction, Updateable } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { EventTable } from './event.table.ts'

/** An event that is still planned becomes so. */
export async function setEvent(
  trx: Transaction<DB>,
  { districtId, id }: { districtId: string; id: string },
  to: Updateable<EventTable>,
): Promise<void> {
  const result = await trx
    .updateTable('event')
    .set(to)
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'planned')
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
