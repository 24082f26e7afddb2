import { serverName } from '@yigen/domain/history/history-sentence.ts'
import { guardedAmong } from '@yigen/domain/members/account-change-acts.ts'
import type { ActivateAccount } from '@yigen/domain/members/member.ts'
import { memberHistory, memberNotices, memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { whyNotPassword } from '@yigen/domain/members/password.ts'
import { type Refusal, Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { tell } from '#notices/tell.ts'
import { fillPosts } from '#organisations/fill-posts.ts'
import { overseersOf } from '#people/member.queries.ts'
import { hashOfCode, mostWrongCodes } from './account-code.ts'
import { openFor, type Welcome } from './begin-session.ts'
import { endInvitations } from './create-invitation.ts'
import { openInvitation } from './invitation.queries.ts'
import { forgetDevices } from './known-devices.ts'
import { setPassword } from './set-password.ts'

/** A wrong code is counted although the answer is a refusal: it is returned, and the route refuses after the commit. */
export type Activated = { opened: Welcome; refused: null } | { opened: null; refused: Refusal }
type Opened = Awaited<ReturnType<typeof openInvitation>>
type Input = z.output<typeof ActivateAccount>

/** Whoever was handed the link (of a reset also the code) chooses the password and is signed in; the link is spent. For a reset every earlier session ends. The second step stays what it is: the link stands for the password alone. */
export async function activateAccount(
  trx: Transaction<DB>,
  { token, password, resetCode }: Input,
  caller: Caller,
  now: Temporal.Instant,
): Promise<Activated> {
  const invitation = await openInvitation(trx, token, now)
  const { districtId, memberId, name, unitName, loginName, roles, purpose } = invitation
  if (!memberId || !loginName || !roles) throw new Refused(refusal(memberRefusals.linkSpent))
  refuseIf(whyNotPassword(password, loginName))
  const author = { districtId, memberId, name: name ?? '', unitName: unitName ?? '' }
  const wrong = await whyNotCode(trx, invitation, resetCode, author, now)
  if (wrong) return { opened: null, refused: wrong }

  await setPassword(trx, memberId, loginName, password, now)
  await trx.updateTable('member').set({ state: 'active' }).where('id', '=', memberId).execute()
  await endInvitations(trx, { districtId, memberId }, now)
  await closeSessions(trx, memberId)
  const subject = { kind: 'member' as const, id: memberId }
  if (purpose === 'reset') await record(trx, author, memberHistory.passwordReset, { subject, data: { by: issuedBy(invitation) } }, now)
  else await record(trx, author, memberHistory.activated, { subject }, now)
  if (purpose !== 'reset' && guardedAmong(roles, []).length > 0) {
    const data = { name: author.name, roles: roles.join(' '), memberId }
    await tell(trx, districtId, memberNotices.opened, { to: await overseersOf(trx, districtId, memberId), subject, data }, now)
  }
  await fillPosts(trx, author, memberId, now)
  if (purpose === 'reset') await forgetDevices(trx, memberId)
  return { opened: await openFor(trx, { memberId, districtId, roles }, caller, now), refused: null }
}

/** The link is one half and the code the other: after five wrong ones the link is spent. R1.6 */
async function whyNotCode(trx: Transaction<DB>, invitation: Opened, code: string | undefined, author: Author, now: Temporal.Instant) {
  const { codeHash, tokenHash, wrongCodes } = invitation
  if (!codeHash || (code && Buffer.from(hashOfCode(code)).equals(Buffer.from(codeHash)))) return null
  const left = mostWrongCodes - wrongCodes - 1
  await trx
    .updateTable('invitation')
    .set({ wrong_codes: wrongCodes + 1, ...(left > 0 ? {} : { used_at: now }) })
    .where('token_hash', '=', tokenHash)
    .execute()
  const subject = author.memberId ? { kind: 'member' as const, id: author.memberId } : undefined
  await record(trx, { ...author, memberId: null, name: '未登录者' }, memberHistory.codeWrong, { ...(subject && { subject }) }, now)
  return left > 0 ? refusal(memberRefusals.wrongCode, { left }, { field: 'resetCode' }) : refusal(memberRefusals.linkSpent)
}

/** R1.6: history names who asked for the link and who released it. */
function issuedBy({ askerName, issuerName }: Opened): Sentence {
  const issuer = issuerName ?? serverName.zh
  if (askerName === null) return { zh: `${issuer}发出`, en: `issued by ${issuerName ?? serverName.en.toLowerCase()}` }
  return { zh: `${askerName}申请、${issuer}审定`, en: `asked for by ${askerName}, released by ${issuer}` }
}
