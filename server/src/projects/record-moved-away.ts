import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ProjectDone, RecordMovedAway } from '@yigen/domain/projects/project.ts'
import { whyNotMayInProject, whyNotMoveAway } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { closeProject } from './close-project.ts'
import { lockProject } from './lock-project.ts'
import { toldOfProject } from './told-of-project.ts'

/** What had landed is here no more. R13.6 */
export async function recordMovedAway(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason, where }: z.output<typeof RecordMovedAway>,
  now: Temporal.Instant,
): Promise<z.output<typeof ProjectDone>> {
  const project = await lockProject(trx, actor, id)
  refuseIf(whyNotMayInProject('recordMovedAway', project.asker) ?? whyNotMoveAway(project))
  await closeProject(trx, actor, project, { status: 'movedAway', reason, where }, now)
  const about = { subject: { kind: 'project', id }, enterpriseId: project.enterpriseId } as const
  await record(trx, actor, projectHistory.movedAway, { ...about, data: { reason, where } }, now)
  const to = await toldOfProject(trx, project, actor.memberId, now)
  await tell(trx, actor.districtId, projectNotices.movedAway, { to, ...about, data: { project: project.name, reason } }, now)
  return { id, at: now }
}
