import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { AddProjectMember, ProjectDone } from '@yigen/domain/projects/project.ts'
import { whyNotAddMember } from '@yigen/domain/projects/project-members.ts'
import { whyNotMayInProject, whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { findCandidate } from '#assignments/candidate.queries.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { lockProject } from './lock-project.ts'
import { findProjectMember } from './project-member.queries.ts'

/** Somebody of a department or a street takes part by name, and sees the project from then on. R13.7 */
export async function addProjectMember(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { memberId, duty }: z.output<typeof AddProjectMember>,
  now: Temporal.Instant,
): Promise<z.output<typeof ProjectDone>> {
  const project = await lockProject(trx, actor, id)
  refuseIf(whyNotMayInProject('addProjectMember', project.asker))
  const member = await findCandidate(trx, actor.districtId, memberId, 'memberId')
  const there = await findProjectMember(trx, project, memberId)
  refuseIf(whyNotOpen(project, actor.language) ?? whyNotAddMember(member, there !== undefined))
  await trx
    .insertInto('project_member')
    .values({
      ...{ district_id: actor.districtId, id: randomUUIDv7(), project_id: id, member_id: memberId, duty },
      ...{ added_by: actor.memberId, added_at: now, removed_by: null, removed_at: null },
    })
    .execute()
  const about = { subject: { kind: 'project', id }, enterpriseId: project.enterpriseId } as const
  await record(trx, actor, projectHistory.memberAdded, { ...about, data: { name: member.name, duty, memberId } }, now)
  const data = { who: actor.name, project: project.name, duty }
  await tell(trx, actor.districtId, projectNotices.memberAdded, { to: others([memberId], actor.memberId), ...about, data }, now)
  return { id, at: now }
}
