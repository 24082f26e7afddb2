import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

export const hintChannel = 'yigen_hint'

/** Members a payload of LISTEN/NOTIFY holds (8,000 bytes, 37 an id). */
const membersPerHint = 200

/** On commit, every server hears that something changed for these members; their browsers then fetch it. A hint carries no content. */
export async function hint(trx: Transaction<DB>, memberIds: readonly string[]): Promise<void> {
  const distinct = [...new Set(memberIds)]
  for (let i = 0; i < distinct.length; i += membersPerHint) {
    const payload = distinct.slice(i, i + membersPerHint).join(' ')
    await sql`select pg_notify(${hintChannel}, ${payload})`.execute(trx)
  }
}
