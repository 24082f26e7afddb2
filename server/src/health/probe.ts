import { statfs } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { sql } from 'kysely'
import pg from 'pg'
import type { Context } from '#context.ts'
import { type DatabaseTrouble, troubleOf, Unreached } from '#database/database-fault.ts'
import { noticedTrouble } from '#database/noticed-trouble.ts'
import { oneOf } from '#database/one-of.ts'
import { openMattersUnheld } from './open-matters-unheld.ts'
import { keyProjectsBare, projectsUnfollowed } from './projects-bare.ts'

/** What is wrong: with the database, with the connections to it (all of the server's are in use), or with the disk where files lie. */
export type Trouble = DatabaseTrouble | 'poolExhausted' | 'filesFull'
type Promises = { gaps: number; unwatched: number; unheld: number; bare: number; unfollowed: number }
export type Found = { trouble: Trouble | null; promises: Promises | null }

/** Health answers within a second: its parts have so long. */
const patience = 400
const leastFreeBytes = 64 * 2 ** 20

/** Asks the database on a connection of its own, for the pool's may all be in use or hang; many who ask at once get one answer. */
export function openProbe(context: Context) {
  const { pool } = context
  const own = new pg.Pool({
    ...pool.options,
    max: 1,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    idleTimeoutMillis: 30_000,
  })
  own.on('connect', client => void client.on('error', () => {}))
  own.on('error', () => {})
  let underWay: Promise<Found> | undefined
  const look = () => {
    underWay ??= find(context, own).finally(() => {
      underWay = undefined
    })
    return underWay
  }
  return { look, close: () => own.end().catch(() => {}) }
}

async function find(context: Context, own: pg.Pool): Promise<Found> {
  const trouble = (await databaseTrouble(own)) ?? (await poolTrouble(context.pool)) ?? (await filesTrouble(context.env.dataFolder))
  return { trouble, promises: await countPromises(context, own).catch(() => null) }
}

async function databaseTrouble(own: pg.Pool): Promise<DatabaseTrouble | null> {
  try {
    const { rows } = await own.query<{ readOnly: boolean }>(
      `select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "readOnly"`,
    )
    return rows[0]?.readOnly ? 'readOnly' : null
  } catch (fault) {
    return troubleOf(fault) ?? new Unreached(fault).trouble
  }
}

/** Whether a request would get a connection now; the database itself answers. */
async function poolTrouble(pool: pg.Pool): Promise<Trouble | null> {
  const free = pool.idleCount > 0 || pool.totalCount < (pool.options.max ?? 10)
  if (!free && !(await getsOne(pool))) return 'poolExhausted'
  const noticed = noticedTrouble(pool)
  return noticed === 'full' ? noticed : null
}

function getsOne(pool: pg.Pool): Promise<boolean> {
  const got = pool.connect().then(
    client => {
      client.release()
      return true
    },
    () => false,
  )
  return Promise.race([got, sleep(patience, false, { ref: false })])
}

/** A folder that is not there yet is made with the first file. */
async function filesTrouble(folder: string): Promise<Trouble | null> {
  const room = await statfs(folder).catch(() => null)
  return room && room.bavail * room.bsize < leastFreeBytes ? 'filesFull' : null
}

/** What must never be: an enterprise that lost its officer (R3.1), an open request that no clock watches, or that nobody holds, a key project without its leader, officer or plan, an open one without an officer. On a large district it may take longer than health may. */
async function countPromises({ db }: Context, own: pg.Pool): Promise<Promises | null> {
  const { sql: text, parameters } = sql<Promises>`
    select
      (select count(*) from enterprise e where e.officer_id is null and ${oneOf(sql`e.state`, followedStates)}
        and exists (select from assignment a where a.district_id = e.district_id and a.enterprise_id = e.id))::int as gaps,
      (select count(*) from request r where ${oneOf(sql`r.status`, openStatuses)} and r.due_at is null)::int as unwatched,
      ${openMattersUnheld} as unheld, ${keyProjectsBare} as bare, ${projectsUnfollowed} as unfollowed`.compile(db)
  const { rows } = await own.query<Promises>(text, [...parameters])
  return rows[0] ?? null
}
