import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotEndSessions } from '@yigen/domain/members/member-acts.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { lockMember } from '#people/member.queries.ts'
import { forgetDevices } from './known-devices.ts'

/** A lost phone, a doubt: the security administrator ends every session of a member. R1.5 */
export async function endSessions(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant) {
  const member = await lockMember(trx, actor, id)
  refuseIf(whyNotEndSessions(actor))
  const sessions = await closeSessions(trx, member.id)
  await forgetDevices(trx, member.id)
  await record(
    trx,
    actor,
    memberHistory.sessionsEnded,
    { subject: { kind: 'member', id: member.id }, data: { name: member.name, sessions } },
    now,
  )
  return { ok: true as const }
}
