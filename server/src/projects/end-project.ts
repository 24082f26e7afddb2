import type { Actor } from '@yigen/domain/members/actor.ts'
import type { EndProject, ProjectDone } from '@yigen/domain/projects/project.ts'
import { isLeaderOf, whyNotEnd, whyNotLose, whyNotOpen } from '@yigen/domain/projects/project-steps.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { added } from '#slice/registry.ts'
import { closeProject } from './close-project.ts'
import { type LockedProject, lockProject } from './lock-project.ts'
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
  const consented = isLeaderOf(project, asker) || (await isConsented(trx, project))
  refuseIf(whyNotEnd(project, asker, next) ?? whyNotOpen(project, asker.language) ?? whyNotLose(project, consented))
  const to = await toldOfProject(trx, project, actor.memberId, now)
  await closeProject(trx, actor, project, { status: 'lost', reason, where }, now)
  const about = { subject: { kind: 'project', id }, enterpriseId: project.enterpriseId } as const
  await record(trx, actor, projectHistory.ended, { ...about, data: { reason, where } }, now)
  await tell(trx, actor.districtId, projectNotices.ended, { to, ...about, data: { project: project.name, reason } }, now)
  return { id, at: now }
}

/** Its leader has agreed beforehand, as the slice of leaders says. */
async function isConsented(trx: Transaction<DB>, { districtId, id, isKey }: LockedProject): Promise<boolean> {
  const said = added('endConsented')
  if (!isKey || said.length === 0) return false
  const { rows } = await sql<{ consented: boolean }>`
    select (${sql.join(said, sql` or `)}) as consented from project p where p.district_id = ${districtId} and p.id = ${id}`.execute(trx)
  return rows[0]?.consented ?? false
}
