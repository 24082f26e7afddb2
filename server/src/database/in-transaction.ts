import type { Kysely, Transaction } from 'kysely'
import { emptyOutbox, openOutbox } from './outbox.ts'
import type { DB } from './schema.ts'

/**
 * The one place that opens a transaction; within one it is the caller's own (the demonstration loads as a whole or not at all).
 * What it leaves behind (history, notices, hints, the kept answer) is written by one statement before the commit, and fails it when it fails.
 */
export async function inTransaction<T>(db: Kysely<DB>, act: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return act(db as Transaction<DB>)
  return db.transaction().execute(async trx => {
    openOutbox(trx)
    const done = await act(trx)
    await emptyOutbox(trx)
    return done
  })
}
