import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { TestApp } from './app.ts'

type Socket = { pause(): void; destroy(): void }
type Client = pg.PoolClient & { connection: { stream: Socket } }

/** Cuts the connection at the next commit: after the server has done it, its answer never arriving; or before the commit is sent. */
export function cutAtCommit({ pool }: TestApp, when: 'before' | 'after'): void {
  const watch = (acquired: pg.PoolClient) => {
    const client = acquired as Client
    const { query } = client
    const restore = () => {
      client.query = query
    }
    client.once('end', restore)
    client.query = ((...args: [unknown, ...unknown[]]) => {
      const run = () => (query as (...args: unknown[]) => unknown).apply(client, args)
      if (args[0] !== 'commit') return run()
      restore()
      pool.off('acquire', watch)
      const { stream } = client.connection
      if (when === 'before') stream.destroy()
      const answer = run()
      stream.pause()
      void sleep(150).then(() => stream.destroy())
      return answer
    }) as typeof client.query
  }
  pool.on('acquire', watch)
}

/** Holds a row of a table in a transaction of its own until it is let go. */
export async function holding({ ownerUrl }: TestApp, statement: string, values: unknown[] = []): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  await client.query('start transaction')
  await client.query(statement, values)
  return () => client.end()
}

/** Ends the connections of the application that wait for a lock, once there are any. */
export async function endWaiting({ ownerUrl }: TestApp): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    for (;;) {
      const { rows } = await client.query(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'yigen' and wait_event_type = 'Lock'`)
      if (rows.length > 0) return rows.length
      await sleep(10)
    }
  } finally {
    await client.end()
  }
}

/** Ends every connection of the application, as a restart of PostgreSQL does. */
export async function endAll({ ownerUrl }: TestApp): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
  await client.end()
}
