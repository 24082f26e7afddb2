import type { Role } from '@yigen/domain/members/role.ts'
import { sessionLimitsOf } from '@yigen/domain/members/session-limits.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Caller } from './caller.ts'
import { closeSession } from './close-sessions.ts'
import { makeSessionCookie } from './session.queries.ts'

export type OpenedSession = { memberId: string; cookie: string; maxAgeSeconds: number }

/** A new session with a new secret; the one this browser had, and the member's that ran out, are gone. */
export async function openSession(
  trx: Transaction<DB>,
  member: { id: string; districtId: string; roles: readonly Role[] },
  caller: Caller,
  now: Temporal.Instant,
): Promise<OpenedSession> {
  await trx.deleteFrom('login_session').where('member_id', '=', member.id).where('expires_at', '<=', now).execute()
  if (caller.session) await closeSession(trx, caller.session)
  const { absoluteMinutes } = sessionLimitsOf(member.roles)
  const { cookie, token } = makeSessionCookie(member.districtId)
  await trx
    .insertInto('login_session')
    .values({
      district_id: token.districtId,
      token_hash: token.hash,
      member_id: member.id,
      created_at: now,
      last_seen_at: now,
      expires_at: now.add({ minutes: absoluteMinutes }),
      agent: caller.agent,
    })
    .execute()
  return { memberId: member.id, cookie, maxAgeSeconds: absoluteMinutes * 60 }
}
