import { guardedAmong, twoDecide } from '@yigen/domain/members/account-change-acts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { InviteMember } from '@yigen/domain/members/member.ts'
import { whyNotInvite } from '@yigen/domain/members/member-acts.ts'
import { memberHistory, memberNotices } from '@yigen/domain/members/members.slice.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { rolesInWords } from '@yigen/domain/members/role-words.ts'
import { organisationRefusals } from '@yigen/domain/organisations/organisations.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { openUnit } from '#organisations/unit.queries.ts'
import { activeRoles, activeWith, findForPost } from '#people/member.queries.ts'
import { createInvitation, linkOf } from './create-invitation.ts'
import { createMember } from './create-member.ts'
import { proposeRoles } from './propose-roles.ts'

/**
 * The system administrator makes an account and hands over its one-time link. The roles wait until a security administrator grants
 * them; in a district that has none yet they hold at once, else nobody could ever begin, or wait for another administrator. R1.2, R1.5, R1.6
 */
export async function inviteMember(
  trx: Transaction<DB>,
  actor: Actor,
  input: z.output<typeof InviteMember>,
  publicUrl: string,
  now: Temporal.Instant,
) {
  refuseIf(whyNotInvite(actor, input.roles))
  if (!(await openUnit(trx, actor.districtId, input.unitId)))
    throw new Refused(refusal(organisationRefusals.unknownUnit, { code: input.unitId }, { field: 'unitId' }))
  if (input.ministerId) await findForPost(trx, actor, input.ministerId, 'minister', 'ministerId')

  const granters = await activeWith(trx, actor.districtId, 'securityAdministrator')
  const asked: Role[] = [...new Set(input.roles)]
  const guarded = guardedAmong(asked, []).length > 0 && twoDecide(await activeRoles(trx, actor.districtId))
  const waiting = granters.length > 0 || guarded ? asked : []
  const { districtId } = actor
  const member = { ...input, districtId, roles: waiting.length > 0 ? [] : asked, askedRoles: waiting }
  const memberId = await createMember(trx, member, now)
  const { token, expiresAt } = await createInvitation(trx, { districtId, memberId, purpose: 'activate', createdBy: actor.memberId }, now)
  const data = { name: input.name, loginName: input.loginName, roles: rolesInWords(asked), waiting: waiting.length > 0 }
  await record(trx, actor, memberHistory.invited, { subject: { kind: 'member', id: memberId }, data }, now)
  if (guarded && granters.length === 0)
    await proposeRoles(trx, actor, { id: memberId, name: input.name }, { roles: asked, ministerId: input.ministerId }, now)
  else if (waiting.length > 0)
    await tell(
      trx,
      districtId,
      memberNotices.rolesAsked,
      { to: granters, subject: { kind: 'member', id: memberId }, data: { memberId, name: input.name, roles: waiting.join(' ') } },
      now,
    )
  return { memberId, link: linkOf(publicUrl, token, 'desk'), expiresAt, rolesWaiting: waiting }
}
