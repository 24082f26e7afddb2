import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Every server that holds a stream of the member named here ends it; who still has a session connects again. */
export const sessionEndedChannel = 'yigen_session_ended'

/** On commit. */
export const tellSessionEnded = (trx: Transaction<DB>, memberId: string) =>
  sql`select pg_notify(${sessionEndedChannel}, ${memberId})`.execute(trx)
