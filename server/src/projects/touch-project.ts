import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from './lock-project.ts'

/** Something happened that is public, or a milestone was finished: it is not stuck. R13.6 */
export async function touchProject(
  trx: Transaction<DB>,
  { districtId, id }: Pick<LockedProject, 'districtId' | 'id'>,
  now: Temporal.Instant,
) {
  await trx.updateTable('project').set({ last_event_at: now }).where('district_id', '=', districtId).where('id', '=', id).execute()
}
