import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { SessionToken } from './session.queries.ts'
import { tellSessionEnded } from './session-ended.ts'

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

/** The one session of a browser. */
export const closeSession = (trx: Transaction<DB>, { districtId, hash }: SessionToken) =>
  trx.deleteFrom('login_session').where('district_id', '=', districtId).where('token_hash', '=', hash).execute()

/** In the session of a browser the second step was shown: it stands, whatever the account needs from now on. */
export const markSecondStep = (trx: Transaction<DB>, { districtId, hash }: SessionToken, now: Temporal.Instant) =>
  trx
    .updateTable('login_session')
    .set({ second_step_at: now })
    .where('district_id', '=', districtId)
    .where('token_hash', '=', hash)
    .execute()
