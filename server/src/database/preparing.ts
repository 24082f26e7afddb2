import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { Unreached } from './database-fault.ts'

const MOST_NAMES = 1000
const names = new Map<string, string>()
const seen = new WeakSet<pg.PoolClient>()

/**
 * Kysely never names its statements; named, PostgreSQL plans each once per connection (0.78 of the bare driver instead of 0.66).
 * Beyond a thousand different texts the rest stays unnamed, so that text built at run time cannot fill the server's memory.
 */
export const preparing = (pool: pg.Pool): PostgresPool => ({
  options: pool.options as object,
  end: () => pool.end(),
  async connect() {
    const client = await pool.connect().catch(fault => {
      throw new Unreached(fault)
    })
    if (!seen.has(client)) nameStatements(client)
    return client as unknown as PostgresPoolClient
  },
})

function nameStatements(client: pg.PoolClient) {
  seen.add(client)
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  // `rest` carries the callback of pool.query, which reaches the same client: dropped, that query would hang for ever.
  const named = (text: unknown, values?: unknown[], ...rest: unknown[]) =>
    typeof text === 'string' && values?.length ? query({ name: nameOf(text), text, values }, ...rest) : query(text, values, ...rest)
  client.query = named as typeof client.query
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= MOST_NAMES) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
