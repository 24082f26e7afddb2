import type { Actor } from '@yigen/domain/members/actor.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { closeSession } from '#http/close-sessions.ts'
import type { SessionToken } from '#http/session.queries.ts'
import { tellSessionEnded } from '#http/session-ended.ts'

/** This browser's session ends; those on other devices go on. */
export async function signOut(trx: Transaction<DB>, actor: Actor, session: SessionToken | null, now: Temporal.Instant) {
  if (session) await closeSession(trx, session)
  await tellSessionEnded(trx, actor.memberId)
  await record(trx, actor, memberHistory.signedOut, { subject: { kind: 'member', id: actor.memberId } }, now)
  return { ok: true as const }
}
