import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from './lock-project.ts'

/** Whether it is a key project, since when and under whom; the database asks for its leader and its plan. R14.1 */
export async function setKey(
  trx: Transaction<DB>,
  { districtId, id }: Pick<LockedProject, 'districtId' | 'id'>,
  { isKey, leaderId, since }: { isKey: boolean; leaderId: string | null; since: Temporal.Instant | null },
) {
  await trx
    .updateTable('project')
    .set({ is_key: isKey, leader_id: leaderId, key_since: since })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}
