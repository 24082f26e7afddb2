import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from './lock-project.ts'

type Touched = Pick<LockedProject, 'districtId' | 'id'>

/** Something happened that is public, or a milestone was finished: it is not stuck. R13.6 */
export async function touchProject(trx: Transaction<DB>, project: Touched, now: Temporal.Instant): Promise<void> {
  await projectTouched(project, now).execute(trx)
}

/** The same as part of a larger statement. */
export const projectTouched = ({ districtId, id }: Touched, now: Temporal.Instant): RawBuilder<unknown> =>
  sql`update project set last_event_at = ${now} where district_id = ${districtId} and id = ${id}`
