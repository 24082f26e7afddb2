import type { Kysely, Transaction } from 'kysely'
import type { DB } from './schema.ts'

/** For jobs: a transaction of its own, or the caller's when it already is one (the demonstration loads as a whole or not at all). */
export function inTransaction<T>(db: Kysely<DB>, act: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.isTransaction ? act(db as Transaction<DB>) : db.transaction().execute(act)
}
