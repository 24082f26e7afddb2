import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotReinvite } from '@yigen/domain/members/member-acts.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockMember } from '#people/member.queries.ts'
import { createInvitation, linkOf } from './create-invitation.ts'

/** A new one-time link for an account that nobody has opened yet; earlier ones stop opening. */
export async function reinviteMember(trx: Transaction<DB>, actor: Actor, id: string, publicUrl: string, now: Temporal.Instant) {
  const member = await lockMember(trx, actor, id)
  refuseIf(whyNotReinvite(actor, member))
  const invitation = { districtId: member.districtId, memberId: member.id, purpose: 'activate' as const, createdBy: actor.memberId }
  const { token, expiresAt } = await createInvitation(trx, invitation, now)
  const data = { name: member.name, purpose: invitation.purpose }
  await record(trx, actor, memberHistory.reinvited, { subject: { kind: 'member', id: member.id }, data }, now)
  return { memberId: member.id, purpose: invitation.purpose, link: linkOf(publicUrl, token, 'desk'), expiresAt }
}
