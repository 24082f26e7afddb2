import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction, Updateable } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedItem } from './lock-item.ts'

/** The next version of an item, on the one it was read at. */
export async function setItem(
  trx: Transaction<DB>,
  { districtId }: Actor,
  { id, version }: LockedItem,
  to: Updateable<DB['agenda_item']>,
): Promise<number> {
  const written = await trx
    .updateTable('agenda_item')
    .set({ ...to, version: version + 1 })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  return version + 1
}
