import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction, Updateable } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { VisitTable } from './visit.table.ts'

/** A visit that is still planned becomes so. */
export async function setVisit(
  trx: Transaction<DB>,
  { districtId, id }: { districtId: string; id: string },
  to: Updateable<VisitTable>,
): Promise<void> {
  const result = await trx
    .updateTable('visit')
    .set(to)
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'planned')
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
