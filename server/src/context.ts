import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { DB } from '#database/schema.ts'
import type { Clock, Env } from './env.ts'
import type { Jobs } from './jobs.ts'

/** What the running application is made of. */
export interface Context {
  db: Kysely<DB>
  pool: pg.Pool
  env: Env
  clock: Clock
  jobs: Jobs
}
