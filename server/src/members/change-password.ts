import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ChangePassword } from '@yigen/domain/members/member.ts'
import { memberHistory, memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { whyNotPassword } from '@yigen/domain/members/password.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { closeSessions } from '#http/close-sessions.ts'
import type { SessionToken } from '#http/session.queries.ts'
import { lockAccount } from './account.queries.ts'
import { setPassword } from './set-password.ts'
import { whyNotCurrent } from './why-not-current.ts'

/** By whoever knows the present one; sessions on other devices end. Five wrong ones stop it for a quarter of an hour (`countWrongCurrent`). */
export async function changePassword(
  trx: Transaction<DB>,
  actor: Actor,
  { current, next }: z.output<typeof ChangePassword>,
  session: SessionToken | null,
  now: Temporal.Instant,
) {
  const account = await lockAccount(trx, actor.memberId)
  const { loginName } = account
  refuseIf(await whyNotCurrent(account, current, now))
  if (current === next) throw new Refused(refusal(memberRefusals.samePassword, {}, { field: 'next' }))
  refuseIf(whyNotPassword(next, loginName, 'next'))
  await setPassword(trx, actor.memberId, loginName, next, now)
  await closeSessions(trx, actor.memberId, session)
  await record(trx, actor, memberHistory.passwordChanged, { subject: { kind: 'member', id: actor.memberId } }, now)
  return { ok: true as const }
}
