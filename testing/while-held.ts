import type { TestApp } from './app.ts'

/** Another transaction did something and is not over: the call meets it, waits, and goes on once it is committed. */
export async function whileHeld<T>(
  t: Pick<TestApp, 'pool'>,
  statement: string,
  call: () => Promise<T>,
  meanwhile = async () => {},
): Promise<T> {
  const other = await t.pool.connect()
  try {
    await other.query('begin')
    await other.query(statement)
    const answer = call()
    await someoneWaits(t)
    await meanwhile()
    await other.query('commit')
    return await answer
  } finally {
    other.release()
  }
}

/** So many wait for what other transactions hold. */
export async function someoneWaits({ pool }: Pick<TestApp, 'pool'>, many = 1) {
  const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  for (let tries = 0; tries < 100; tries++) {
    if ((await pool.query(waits)).rows.length >= many) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error('nobody waits')
}
