import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction, Updateable } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { RowOfLift } from './lift.queries.ts'
import type { LiftTable } from './lift.table.ts'

type Set = Updateable<LiftTable> & Pick<LiftTable, 'status'>

/** From the status that the step expects. */
export async function setLift(trx: Transaction<DB>, { districtId, id, status }: RowOfLift, set: Set): Promise<void> {
  const result = await trx
    .updateTable('lift')
    .set(set)
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', status)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
