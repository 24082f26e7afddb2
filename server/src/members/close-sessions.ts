import type { Transaction } from 'kysely'
import { notifyAtEnd } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import type { SessionToken } from '#http/session.queries.ts'
import { sessionEndedChannel } from '#notices/listen.ts'

/** All sessions of a member, but for the one that asks; returns how many. */
export async function closeSessions(trx: Transaction<DB>, memberId: string, keep: SessionToken | null = null): Promise<number> {
  const closed = await trx
    .deleteFrom('login_session')
    .where('member_id', '=', memberId)
    .$if(keep !== null, query => query.where('token_hash', '<>', (keep as SessionToken).hash))
    .returning('created_at')
    .execute()
  await tellSessionEnded(trx, memberId)
  return closed.length
}

/** Every server that holds a stream of that member ends it; who still has a session connects again. */
export const tellSessionEnded = (trx: Transaction<DB>, memberId: string) =>
  notifyAtEnd(trx, [{ channel: sessionEndedChannel, payload: memberId }])
