import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ProjectDone } from '@yigen/domain/projects/project.ts'
import { whyNotMayInProject, whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectRefusals } from '@yigen/domain/projects/projects.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockProject } from './lock-project.ts'
import { findProjectMember } from './project-member.queries.ts'

/** They take part no more; that they did stays. R13.7 */
export async function removeProjectMember(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  memberId: string,
  now: Temporal.Instant,
): Promise<z.output<typeof ProjectDone>> {
  const project = await lockProject(trx, actor, id)
  refuseIf(whyNotMayInProject('removeProjectMember', project.asker) ?? whyNotOpen(project, actor.language, ['landed']))
  const member = await findProjectMember(trx, project, memberId)
  if (!member) throw new Refused(refusal(projectRefusals.memberNotThere))
  await trx
    .updateTable('project_member')
    .set({ removed_by: actor.memberId, removed_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', member.id)
    .execute()
  const about = { subject: { kind: 'project', id }, enterpriseId: project.enterpriseId } as const
  await record(trx, actor, projectHistory.memberRemoved, { ...about, data: { name: member.name, memberId } }, now)
  return { id, at: now }
}
