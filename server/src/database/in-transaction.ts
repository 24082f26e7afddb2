import { type Kysely, sql, type Transaction } from 'kysely'
import { isLost, OutcomeUnknown } from './database-fault.ts'
import { emptyOutbox, openOutbox, sendOutbox } from './outbox.ts'
import type { DB } from './schema.ts'

/**
 * The one place that opens a transaction; within one it is the caller's own (the demonstration loads as a whole or not at all), and what the act leaves behind is written when it ends.
 * What it leaves behind (history, notices, hints, the kept answer) is written by one statement before the commit, and fails it when it fails.
 * A connection lost before that undoes the act; one lost from there on leaves open whether it was done, and is told as `OutcomeUnknown`.
 */
export async function inTransaction<T>(db: Kysely<DB>, act: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return within(db as Transaction<DB>, act)
  let written = Promise.resolve()
  let committing = false
  const committed = db.transaction().execute(async trx => {
    openOutbox(trx)
    const done = await act(trx)
    committing = true
    // not waited for: the commit follows it on the same connection, and comes to nothing when it does
    written = (await sendOutbox(trx)).written
    return done
  })
  try {
    await committed.catch(() => {})
    await written
    return await committed
  } catch (fault) {
    throw committing && isLost(fault) ? new OutcomeUnknown(fault) : fault
  }
}

async function within<T>(trx: Transaction<DB>, act: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  const done = await act(trx)
  await emptyOutbox(trx)
  return done
}

/** A read that sorts and hashes far more than others do, with so much memory for each of that; the connection has what it had before afterwards. */
export async function withMemory<T>(db: Kysely<DB>, megabytes: number, read: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return read(db)
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async trx => {
      await sql`select set_config('work_mem', ${`${megabytes}MB`}, true)`.execute(trx)
      return read(trx)
    })
}
