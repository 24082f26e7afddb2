import type { Actor } from '@yigen/domain/members/actor.ts'
import type { EndProject, ProjectDone } from '@yigen/domain/projects/project.ts'
import { whyNotEnd, whyNotLose, whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { closeProject } from './close-project.ts'
import { lockProject } from './lock-project.ts'
import { projectDecider } from './project-decider.ts'
import { toldOfProject } from './told-of-project.ts'

/** It is lost: why, and where it went; a key one with its leader's consent, or by the leader. Its tasks end in words. R13.6 */
export async function endProject(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason, where }: z.output<typeof EndProject>,
  now: Temporal.Instant,
): Promise<z.output<typeof ProjectDone>> {
  const project = await lockProject(trx, actor, id)
  const { asker } = project
  const { next } = await projectDecider(trx, actor, project, [], now)
  refuseIf(whyNotEnd(project, asker, next) ?? whyNotOpen(project, asker.language) ?? whyNotLose(project, asker))
  const to = await toldOfProject(trx, project, actor.memberId, now)
  await closeProject(trx, actor, project, { status: 'lost', reason, where }, now)
  const about = { subject: { kind: 'project', id }, enterpriseId: project.enterpriseId } as const
  await record(trx, actor, projectHistory.ended, { ...about, data: { reason, where } }, now)
  await tell(trx, actor.districtId, projectNotices.ended, { to, ...about, data: { project: project.name, reason } }, now)
  return { id, at: now }
}
