import type { Actor } from '@yigen/domain/members/actor.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { changeEnterprise } from '#enterprises/change-enterprise.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { closeProject } from './close-project.ts'
import type { LockedProject } from './lock-project.ts'
import { toldOfProject } from './told-of-project.ts'

/** Tax is paid: the project has landed, and with its first landing the enterprise. R13.2, R2.2 */
export async function landProject(trx: Transaction<DB>, actor: Actor, project: LockedProject, now: Temporal.Instant): Promise<void> {
  const { name, enterpriseId } = project
  await closeProject(trx, actor, project, { status: 'landed', reason: '', where: '' }, now)
  if (await isFollowing(trx, project)) await changeEnterprise(trx, actor, enterpriseId, { state: 'landed' }, now)
  const about = { subject: { kind: 'project', id: project.id }, enterpriseId } as const
  await record(trx, actor, projectHistory.landed, { ...about, data: { name } }, now)
  const to = await toldOfProject(trx, project, actor.memberId, now)
  await tell(trx, actor.districtId, projectNotices.landed, { to, ...about, data: { project: name } }, now)
}

async function isFollowing(trx: Transaction<DB>, { districtId, enterpriseId }: LockedProject): Promise<boolean> {
  const row = await trx
    .selectFrom('enterprise')
    .select('state')
    .where('district_id', '=', districtId)
    .where('id', '=', enterpriseId)
    .executeTakeFirst()
  return row?.state === 'following'
}
