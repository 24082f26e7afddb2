import type { ActivateAccount } from '@yigen/domain/members/member.ts'
import { memberHistory, memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { whyNotPassword } from '@yigen/domain/members/password.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { type OpenedSession, openSession } from '#http/open-session.ts'
import { fillPosts } from '#organisations/fill-posts.ts'
import { endInvitations } from './create-invitation.ts'
import { openInvitation } from './invitation.queries.ts'
import { setPassword } from './set-password.ts'

/** Whoever was handed the link chooses the password and is signed in; the link is spent. For a reset every earlier session ends. */
export async function activateAccount(
  trx: Transaction<DB>,
  { token, password }: z.output<typeof ActivateAccount>,
  caller: Caller,
  now: Temporal.Instant,
): Promise<OpenedSession> {
  const { districtId, memberId, name, unitName, loginName, roles, purpose } = await openInvitation(trx, token, now)
  if (!memberId || !loginName || !roles) throw new Refused(refusal(memberRefusals.linkSpent))
  refuseIf(whyNotPassword(password, loginName))
  await setPassword(trx, memberId, loginName, password, now)
  await trx.updateTable('member').set({ state: 'active' }).where('id', '=', memberId).execute()
  await endInvitations(trx, { districtId, memberId }, now)
  await closeSessions(trx, memberId)
  const kind = purpose === 'reset' ? memberHistory.passwordChanged : memberHistory.activated
  const author = { districtId, memberId, name: name ?? '', unitName: unitName ?? '' }
  await record(trx, author, kind, { subject: { kind: 'member', id: memberId } }, now)
  await fillPosts(trx, author, memberId, now)
  return openSession(trx, { id: memberId, districtId, roles }, caller, now)
}
