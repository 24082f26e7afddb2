import type { RolesGranted } from '@yigen/domain/members/account-change.ts'
import { guardedAmong, twoDecide } from '@yigen/domain/members/account-change-acts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { GrantRoles } from '@yigen/domain/members/member.ts'
import { whyNotGrantRoles } from '@yigen/domain/members/member-acts.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import { rolesInWords } from '@yigen/domain/members/role-words.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { activeRoles, findForPost, lockMember, tiesOf } from '#people/member.queries.ts'
import { supersedeChange } from './account-change.queries.ts'
import { proposeRoles } from './propose-roles.ts'
import { setRoles } from './set-roles.ts'

/**
 * The security administrator sets all roles of a member at once, and an officer's minister. Where a role of administrator or leader comes in,
 * nothing changes until another administrator confirms it, once there are two kinds. R1.2, R1.5, R1.6
 */
export async function grantRoles(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  input: z.output<typeof GrantRoles>,
  now: Temporal.Instant,
): Promise<z.output<typeof RolesGranted>> {
  const member = await lockMember(trx, actor, id)
  const roles = [...new Set(input.roles)]
  refuseIf(whyNotGrantRoles(actor, member, roles, await tiesOf(trx, member.districtId, member.id)))
  if (input.ministerId) await findForPost(trx, actor, input.ministerId, 'minister', 'ministerId')

  const ministerId = roles.includes('officer') ? (input.ministerId === undefined ? member.ministerId : input.ministerId) : null
  if (guardedAmong(roles, member.roles).length > 0 && twoDecide(await activeRoles(trx, actor.districtId))) {
    await proposeRoles(trx, actor, member, { roles, ministerId }, now)
    return { ok: true, waits: true }
  }
  await supersedeChange(trx, actor, { memberId: id, kind: 'roles' }, now)
  const data = { name: member.name, roles: rolesInWords(roles), before: member.roles, ministerId }
  await record(trx, actor, memberHistory.rolesGranted, { subject: { kind: 'member', id: member.id }, data }, now)
  await setRoles(trx, actor, member, { roles, ministerId }, now)
  return { ok: true, waits: false }
}
