import type { Transaction } from 'kysely'
import { notifyAtEnd } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'

/** Every server that holds a stream of the member named here ends it; who still has a session connects again. */
export const sessionEndedChannel = 'yigen_session_ended'

export const tellSessionEnded = (trx: Transaction<DB>, memberId: string) =>
  notifyAtEnd(trx, [{ channel: sessionEndedChannel, payload: memberId }])
