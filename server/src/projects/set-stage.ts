import { randomUUIDv7 } from 'node:crypto'
import type { ProjectStage } from '@yigen/domain/projects/project-stage.ts'
import type { StageWay } from '@yigen/domain/projects/project-status.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from './lock-project.ts'

type Moved = { to: ProjectStage; how: StageWay; reason: string }

/** The stage of a project that stands as it was taken, with the row of who moved it, when and why: it stays whatever comes after. R13.5 */
export async function setStage(
  trx: Transaction<DB>,
  { districtId, id, stage, asker }: LockedProject,
  { to, how, reason }: Moved,
  now: Temporal.Instant,
) {
  const result = await trx
    .updateTable('project')
    .set({ stage: to, stage_since: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('stage', '=', stage)
    .where('status', '=', 'open')
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  await trx
    .insertInto('project_stage_change')
    .values({
      ...{ district_id: districtId, id: randomUUIDv7(), project_id: id, from_stage: stage, to_stage: to, how },
      ...{ changed_by: asker.memberId, changed_at: now, reason },
    })
    .execute()
}
