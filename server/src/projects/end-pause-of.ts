import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from './lock-project.ts'

/** The pause that runs is over, by somebody or by itself. R13.2 */
export async function endPauseOf(
  trx: Transaction<DB>,
  { districtId, id }: Pick<LockedProject, 'districtId' | 'id'>,
  { by, at }: { by: string | null; at: Temporal.Instant },
): Promise<void> {
  await trx
    .updateTable('project_pause')
    .set({ resumed_by: by, resumed_at: at })
    .where('district_id', '=', districtId)
    .where('project_id', '=', id)
    .where('resumed_at', 'is', null)
    .execute()
}
