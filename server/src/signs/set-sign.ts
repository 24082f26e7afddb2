import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction, Updateable } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { SignListingTable } from './sign.table.ts'

/** Of one that is held. */
export async function setSign(trx: Transaction<DB>, { districtId }: Actor, id: string, to: Updateable<SignListingTable>): Promise<void> {
  await trx.updateTable('sign_listing').set(to).where('district_id', '=', districtId).where('id', '=', id).execute()
}
