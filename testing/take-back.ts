import type { DB } from '@yigen/server/database/schema.ts'
import { sql, type Transaction } from 'kysely'

/** What a call wrote, or broke, is undone; the next one meets a transaction in which nothing happened. Savepoints of one transaction would leave it all to be read past. */
export const takeBack = (trx: Transaction<DB>) => sql`rollback; begin`.execute(trx)
