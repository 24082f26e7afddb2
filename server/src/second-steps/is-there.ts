import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { SessionToken } from '#http/session.queries.ts'

/** Whether the session still stands, held until the end: whoever came first with the same one has spent it, and one that was ended opens nothing. */
export async function isThere(trx: Transaction<DB>, session: SessionToken | null): Promise<boolean> {
  if (!session) return false
  const row = await trx
    .selectFrom('login_session')
    .select('member_id')
    .where('district_id', '=', session.districtId)
    .where('token_hash', '=', session.hash)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}
