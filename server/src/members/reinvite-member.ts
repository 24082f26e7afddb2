import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotReinvite } from '@yigen/domain/members/member-acts.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { activeWith, lockMember } from '#people/member.queries.ts'
import { createInvitation, linkOf } from './create-invitation.ts'

/** A new one-time link; earlier ones stop opening. Who is active already chooses a new password by it. */
export async function reinviteMember(trx: Transaction<DB>, actor: Actor, id: string, publicUrl: string, now: Temporal.Instant) {
  const member = await lockMember(trx, actor, id)
  const others = await activeWith(trx, actor.districtId, 'securityAdministrator', member.id)
  refuseIf(whyNotReinvite(actor, member, others.length))
  const purpose = member.state === 'active' ? ('reset' as const) : ('activate' as const)
  const { token, expiresAt } = await createInvitation(
    trx,
    { districtId: member.districtId, memberId: member.id, purpose, createdBy: actor.memberId },
    now,
  )
  await record(
    trx,
    actor,
    memberHistory.reinvited,
    { subject: { kind: 'member', id: member.id }, data: { name: member.name, purpose } },
    now,
  )
  return { memberId: member.id, purpose, link: linkOf(publicUrl, token, member.roles.includes('contact') ? 'door' : 'desk'), expiresAt }
}
