import { decidersOf } from '@yigen/domain/members/account-change-acts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { memberHistory, memberNotices } from '@yigen/domain/members/members.slice.ts'
import { rolesInWords } from '@yigen/domain/members/role-words.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { activeWith, overseersOf } from '#people/member.queries.ts'
import { insertChange } from './account-change.queries.ts'
import type { RolesToHold } from './set-roles.ts'

type Named = { id: string; name: string }

/** The roles wait for another administrator; the person, the head of their unit and the administrators hear of it at once. R1.6 */
export async function proposeRoles(trx: Transaction<DB>, actor: Actor, { id, name }: Named, to: RolesToHold, now: Temporal.Instant) {
  const changeId = await insertChange(trx, actor, { memberId: id, kind: 'roles', ...to }, now)
  await trx.updateTable('member').set({ asked_roles: [] }).where('id', '=', id).execute()
  const subject = { kind: 'member' as const, id }
  const words = { name, roles: rolesInWords(to.roles), changeId, ministerId: to.ministerId }
  await record(trx, actor, memberHistory.rolesProposed, { subject, data: words }, now)
  const deciding = decidersOf({ kind: 'roles', member: { id, roles: [] }, asker: { id: actor.memberId, roles: actor.roles } })
  const administrators = (await Promise.all(deciding.map(role => activeWith(trx, actor.districtId, role, actor.memberId)))).flat()
  const told = [...(await overseersOf(trx, actor.districtId, id)), ...administrators, id].filter(one => one !== actor.memberId)
  const data = { by: actor.name, name, roles: to.roles.join(' '), memberId: id, changeId }
  await tell(trx, actor.districtId, memberNotices.rolesProposed, { to: told, subject, data }, now)
}
