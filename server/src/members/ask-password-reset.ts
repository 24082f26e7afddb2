import type { AskPasswordReset, PasswordResetAsked } from '@yigen/domain/members/account-change.ts'
import { twoDecide } from '@yigen/domain/members/account-change-acts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotAskReset } from '@yigen/domain/members/member-acts.ts'
import { memberHistory, memberNotices } from '@yigen/domain/members/members.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { activeRoles, type HeldMember, lockMember, overseersOf } from '#people/member.queries.ts'
import { insertChange } from './account-change.queries.ts'
import { hashOfCode, makeCode } from './account-code.ts'
import { createInvitation, linkOf } from './create-invitation.ts'
import { decidersFor } from './deciders-for.ts'

type Asked = z.output<typeof PasswordResetAsked>

/**
 * Somebody in use of their account forgot the password: one administrator asks, another releases (R1.6). Each has a half: who asks gets a code, who releases the link,
 * so neither sets the password alone. Until administrators of two kinds are there one alone hands out the link.
 */
export async function askPasswordReset(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof AskPasswordReset>,
  publicUrl: string,
  now: Temporal.Instant,
): Promise<Asked> {
  const member = await lockMember(trx, actor, id)
  refuseIf(whyNotAskReset(actor, member))
  if (!twoDecide(await activeRoles(trx, actor.districtId))) return linkAtOnce(trx, actor, member, publicUrl, now)
  const deciders = await decidersFor(trx, actor, { kind: 'passwordReset', member })
  const code = makeCode()
  const changeId = await insertChange(trx, actor, { memberId: id, kind: 'passwordReset', reason, codeHash: hashOfCode(code) }, now)
  await record(
    trx,
    actor,
    memberHistory.resetAsked,
    { subject: { kind: 'member', id }, data: { name: member.name, reason, changeId } },
    now,
  )
  const subject = { kind: 'member' as const, id }
  const data = { by: actor.name, name: member.name, reason, memberId: id, changeId }
  const to = [...(await overseersOf(trx, actor.districtId, id)), ...deciders].filter(one => one !== actor.memberId && one !== id)
  await tellAll(
    trx,
    actor.districtId,
    [news(memberNotices.resetAsked, { to, subject, data }), news(memberNotices.yourResetAsked, { to: [id], subject, data })],
    now,
  )
  return { changeId, code, link: null, expiresAt: null }
}

async function linkAtOnce(
  trx: Transaction<DB>,
  actor: Actor,
  member: HeldMember,
  publicUrl: string,
  now: Temporal.Instant,
): Promise<Asked> {
  const { districtId, id, name } = member
  const { token, expiresAt } = await createInvitation(trx, { districtId, memberId: id, purpose: 'reset', createdBy: actor.memberId }, now)
  await record(trx, actor, memberHistory.reinvited, { subject: { kind: 'member', id }, data: { name, purpose: 'reset' } }, now)
  return { changeId: null, code: null, link: linkOf(publicUrl, token, 'desk'), expiresAt }
}
