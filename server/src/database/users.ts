import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { connectOnce } from './wait-for-database.ts'

const IN_USE = 4_600_009
const NOTICED_MS = 1_000

/** Every application on an embedded cluster holds a shared lock; the one that can then take it alone is the last, and stops the cluster. */
export class Users {
  #client: pg.Client | undefined

  async join(url: string) {
    const client = await connectOnce(url, 'yigen in use')
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE])
    this.#client = client
  }

  /** True when nobody else uses the cluster. A cluster that does not answer has no users. */
  async leave(): Promise<boolean> {
    try {
      await this.#client?.query('select pg_advisory_unlock_shared($1)', [IN_USE])
      const last = await this.#isLast()
      if (!last) await this.#client?.end()
      return last
    } catch {
      return true
    }
  }

  /** A killed application's connection takes a moment to be noticed as gone: asked again for a second before it counts as a user. */
  async #isLast(): Promise<boolean> {
    for (const until = Date.now() + NOTICED_MS; ; await sleep(100)) {
      const answer = await this.#client?.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [IN_USE])
      const last = answer?.rows[0]?.last ?? true
      if (last || Date.now() > until) return last
    }
  }
}
