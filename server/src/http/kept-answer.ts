import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Kysely } from 'kysely'
import { isLost } from '#database/database-fault.ts'
import type { DB } from '#database/schema.ts'

/** How long a database that restarts is waited for before its person is told to ask again. */
const patienceMilliseconds = 4_000
const pauseMilliseconds = 200

/**
 * The answer that was kept under a key, asked for on another connection once the one that committed is lost: it is there when the commit was done.
 * null: not there, or nobody can say: the person tries again with the same key.
 */
export async function findKeptAnswer(db: Kysely<DB>, { districtId, memberId }: Actor, key: string): Promise<string | null> {
  for (const until = performance.now() + patienceMilliseconds; ; await sleep(pauseMilliseconds)) {
    try {
      const kept = await db
        .selectFrom('idempotency_key')
        .select('answer')
        .where('district_id', '=', districtId)
        .where('member_id', '=', memberId)
        .where('key', '=', key)
        .executeTakeFirst()
      return kept?.answer ?? null
    } catch (fault) {
      if (!isLost(fault) || performance.now() > until) return null
    }
  }
}
