import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Whose } from './second-step.queries.ts'

export type KeptPasskey = {
  id: string
  credentialId: string
  publicKey: Uint8Array
  counter: number
  transports: string[]
  name: string
  addedAt: Temporal.Instant
  usedAt: Temporal.Instant | null
}

/** Those of one person, the oldest first: another's is never looked at. */
export async function readPasskeys(db: Kysely<DB>, { districtId, memberId }: Whose): Promise<KeptPasskey[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'credential_id as credentialId', 'public_key as publicKey', 'counter', 'transports', 'name', 'added_at as addedAt'])
    .select('used_at as usedAt')
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, counter: Number(row.counter) }))
}

/** As a browser is told of them. */
export const named = (keys: readonly KeptPasskey[]) =>
  keys.map(({ credentialId, transports }) => ({ id: credentialId, type: 'public-key' as const, transports }))
