import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { Database } from '#database/database.ts'
import type { DB } from '#database/schema.ts'
import type { TextCarrier } from '#text-messages/text-message.ts'
import type { Clock, Env } from './env.ts'

/** What every route and job is given. `now` is the one clock of the process (YIGEN_NOW shifts it). */
export interface Context {
  db: Kysely<DB>
  pool: pg.Pool
  /** For what takes longer than a request may; connections of its own, so that neither waits for the other. None: the same. */
  longWork?: Pick<Database, 'db' | 'pool'>
  env: Env
  now: Clock
  /** Who carries text messages; none: nothing is texted. */
  texts?: TextCarrier | null
  /** Where attached files lie: outside the web root. */
  filesFolder: string
}

/** The same for a job, an import, an export: patient with its statements, and beside the requests. */
export const forLongWork = (context: Context): Context => ({ ...context, ...context.longWork })
