import type { SignUpState } from '@yigen/domain/events/event-status.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction, Updateable } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { EventSignUpTable } from './event.table.ts'

/** A sign-up that still stands as it was read becomes so. */
export async function setSignUp(
  trx: Transaction<DB>,
  { districtId, id, state }: { districtId: string; id: string; state: SignUpState },
  to: Updateable<EventSignUpTable>,
): Promise<void> {
  const result = await trx
    .updateTable('event_sign_up')
    .set(to)
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
