import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { DB } from '#database/schema.ts'
import type { Clock, Env } from './env.ts'

/** What every route and job is given. `now` is the one clock of the process (YIGEN_NOW shifts it). */
export interface Context {
  db: Kysely<DB>
  pool: pg.Pool
  env: Env
  now: Clock
  /** Where attached files lie: outside the web root. */
  filesFolder: string
}
