import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from './lock-project.ts'

/** By which plan the project goes from now on. R14.1, R15.7 */
export async function setPlanInForce(trx: Transaction<DB>, { districtId, id }: Pick<LockedProject, 'districtId' | 'id'>, planId: string) {
  await trx.updateTable('project').set({ plan_id: planId }).where('district_id', '=', districtId).where('id', '=', id).execute()
}
