import type { Actor } from '@yigen/domain/members/actor.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { changeEnterprise } from '#enterprises/change-enterprise.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { closeProject } from './close-project.ts'
import type { LockedProject } from './lock-project.ts'
import { toldOfProject } from './told-of-project.ts'

/** Before the project is taken: its landing writes its enterprise too, and two that land at once take that in one order. */
export async function holdEnterprise(trx: Transaction<DB>, actor: Actor, id: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select e.id from enterprise e where e.district_id = ${actor.districtId} and e.id = (
      select p.enterprise_id from project p where p.district_id = ${actor.districtId} and p.id = ${id}) for update`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
}

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
