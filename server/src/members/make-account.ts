import { guardedAmong, twoDecide } from '@yigen/domain/members/account-change-acts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { rolesInWords } from '@yigen/domain/members/role-words.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { activeRoles, activeWith } from '#people/member.queries.ts'
import { createInvitation, linkOf } from './create-invitation.ts'
import { createMember } from './create-member.ts'
import { proposeRoles } from './propose-roles.ts'

export type NewAccount = {
  name: string
  title: string
  unitId: string
  phone: string | null
  loginName: string
  roles: readonly Role[]
  ministerId: string | null
}
/** Who grants roles, and whether two kinds of administrators are there. R1.5, R1.6 */
export type Granting = { granters: string[]; two: boolean }

export const grantingOf = async (trx: Transaction<DB>, { districtId }: Actor): Promise<Granting> => ({
  granters: await activeWith(trx, districtId, 'securityAdministrator'),
  two: twoDecide(await activeRoles(trx, districtId)),
})

/**
 * An account with its one-time link. Its roles wait until a security administrator grants them, of whom the caller tells; in a district that has none
 * yet they hold at once, else nobody could ever begin, or wait for another administrator. R1.2, R1.5, R1.6
 */
export async function makeAccount(
  trx: Transaction<DB>,
  actor: Actor,
  input: NewAccount,
  { granters, two }: Granting,
  publicUrl: string,
  now: Temporal.Instant,
) {
  const asked: Role[] = [...new Set(input.roles)]
  const guarded = two && guardedAmong(asked, []).length > 0
  const waiting = granters.length > 0 || guarded ? asked : []
  const { districtId } = actor
  const member = { ...input, districtId, roles: waiting.length > 0 ? [] : asked, askedRoles: waiting }
  const memberId = await createMember(trx, member, now)
  const { token, expiresAt } = await createInvitation(trx, { districtId, memberId, purpose: 'activate', createdBy: actor.memberId }, now)
  const data = { name: input.name, loginName: input.loginName, roles: rolesInWords(asked), waiting: waiting.length > 0 }
  await record(trx, actor, memberHistory.invited, { subject: { kind: 'member', id: memberId }, data }, now)
  if (guarded && granters.length === 0)
    await proposeRoles(trx, actor, { id: memberId, name: input.name }, { roles: asked, ministerId: input.ministerId }, now)
  return { memberId, link: linkOf(publicUrl, token, 'desk'), expiresAt, rolesWaiting: waiting }
}
