import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isLost, OutcomeUnknown, Unreached } from './database-fault.ts'

const pauseMilliseconds = 500
const longestConnectMilliseconds = 5_000

/** What no waiting mends: a wrong name or password, no such database, no right to it. */
const refused = new Set(['28000', '28P01', '3D000', '42501'])

/** A database that is starting, restarting or failing over is waited for, however long it takes; one that refuses us is not. Says once that it waits, and for what. */
export async function waitForDatabase<T>(act: () => Promise<T>, sayWaiting: (why: Error) => void): Promise<T> {
  for (let said = false; ; await sleep(pauseMilliseconds)) {
    try {
      return await act()
    } catch (fault) {
      if (!isAway(fault)) throw fault
      if (!said) sayWaiting(fault)
      said = true
    }
  }
}

/** A connection outside the pool, for what is done at a start. Whoever uses it hears of its loss from their statement. */
export async function connectOnce(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: longestConnectMilliseconds,
    keepAlive: true,
  })
  client.on('error', () => {})
  await client.connect().catch(fault => {
    throw new Unreached(fault)
  })
  return client
}

function isAway(fault: unknown): fault is Error {
  if (!(fault instanceof Error)) return false
  const { code = '' } = (fault instanceof Unreached ? fault.cause : fault) as { code?: string }
  return !refused.has(code) && (fault instanceof OutcomeUnknown || fault instanceof Unreached || isLost(fault) || isAway(fault.cause))
}
