import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Limits, ofRequests } from './limits.ts'
import { preparing } from './preparing.ts'
import type { DB } from './schema.ts'
import { values } from './values.ts'

export interface Database {
  db: Kysely<DB>
  pool: pg.Pool
  close(): Promise<void>
}

/**
 * Our statements are made to have one good plan; left to itself PostgreSQL plans the large ones anew each time, which costs more than running them.
 * And no page is far away: they lie in memory or on a disk without a head, where an index that finds one row beats reading a small table.
 */
const planning = 'set plan_cache_mode = force_generic_plan; set random_page_cost = 1.1'

/** A new connection knows no statement yet and plans each anew: whoever looks in every now and then shall not wait for that. */
export const restsFor = 10 * 60_000

/** By statement, for a pooler in front may refuse them at the start of a connection. */
const limiting = ({ statement, lock, idleInTransaction }: Limits) =>
  `set statement_timeout = ${statement}; set lock_timeout = ${lock}; set idle_in_transaction_session_timeout = ${idleInTransaction}`

type Opening = { max?: number; limits?: Limits; onLost?: (fault: Error) => void }

export function openDatabase(url: string, { max = 10, limits = ofRequests, onLost = () => {} }: Opening = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: values,
    application_name: 'yigen',
    connectionTimeoutMillis: limits.connect,
    idleTimeoutMillis: restsFor,
    query_timeout: limits.answer,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    onConnect: async client => {
      await client.query(`${planning}; ${limiting(limits)}`)
    },
    pipeline: true,
  })
  // A connection that is lost says so by itself, idle or in use: unheard, it would end the whole process. Whoever uses it hears it from their statement.
  pool.on('connect', client => void client.on('error', () => {}))
  pool.on('error', fault => pool.ending || onLost(fault))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  const close = async () => {
    await db.destroy()
    // Kysely ends only a pool that it has used.
    if (!pool.ending) await pool.end()
  }
  return { db, pool, close }
}
