import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { Unreached } from './database-fault.ts'

const mostNames = 1000
const seen = new WeakSet<pg.PoolClient>()

/**
 * Kysely never names its statements; named, PostgreSQL plans each once per connection (0.78 of the bare driver instead of 0.66).
 * A connection keeps the thousand that it used last, so that text built at run time can neither fill the server's memory nor leave what comes later unnamed.
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
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>
  const nameOf = namesOf(name => {
    const { parsedStatements } = (client as unknown as Parsed).connection
    // one that PostgreSQL refused is not there: to give it up would break a transaction
    if (parsedStatements[name] === undefined) return
    delete parsedStatements[name]
    query(`deallocate ${name}`).catch(() => {})
  })
  // `rest` carries the callback of pool.query, which reaches the same client: dropped, that query would hang for ever.
  const named = (text: unknown, values?: unknown[], ...rest: unknown[]) =>
    typeof text === 'string' && values?.length ? query({ name: nameOf(text), text, values }, ...rest) : query(text, values, ...rest)
  client.query = named as typeof client.query
}

/** What pg itself remembers of a connection's names. */
type Parsed = { connection: { parsedStatements: Record<string, string> } }

/** The names given on one connection, in the order of their last use. */
function namesOf(forget: (name: string) => void): (text: string) => string {
  const names = new Map<string, string>()
  let given = 0
  return text => {
    const name = names.get(text) ?? `s${given++}`
    names.delete(text)
    names.set(text, name)
    const oldest = names.size > mostNames && names.entries().next().value
    if (oldest) {
      names.delete(oldest[0])
      forget(oldest[1])
    }
    return name
  }
}
