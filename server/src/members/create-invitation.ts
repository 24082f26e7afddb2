import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** How long a one-time link opens. */
export const linkDays = 7

export type NewInvitation = {
  districtId: string
  /** null: whoever holds the link becomes the first administrator */
  memberId: string | null
  purpose: 'activate' | 'reset' | 'first-administrator'
  createdBy: string | null
  /** the reset that was released: the link opens with its code alone. R1.6 */
  changeId?: string
}

/** A one-time link for one person; earlier ones stop opening. The token leaves once, only its SHA-256 stays. */
export async function createInvitation(
  trx: Transaction<DB>,
  { districtId, memberId, purpose, createdBy, changeId }: NewInvitation,
  now: Temporal.Instant,
): Promise<{ token: string; expiresAt: Temporal.Instant }> {
  await endInvitations(trx, { districtId, memberId }, now)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = now.add({ hours: 24 * linkDays })
  await trx
    .insertInto('invitation')
    .values({
      token_hash: hashOfToken(token),
      district_id: districtId,
      member_id: memberId,
      purpose,
      created_by: createdBy,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
      change_id: changeId ?? null,
    })
    .execute()
  return { token, expiresAt }
}

/** Every unused link of that person (or, with null, for the first administrator) stops opening. */
export async function endInvitations(trx: Transaction<DB>, of: Pick<NewInvitation, 'districtId' | 'memberId'>, now: Temporal.Instant) {
  await trx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('district_id', '=', of.districtId)
    .where('member_id', 'is not distinct from', of.memberId)
    .where('used_at', 'is', null)
    .execute()
}

export const hashOfToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()

/** Where a member of the office or a contact of an enterprise opens the link. */
export const linkOf = (publicUrl: string, token: string, front: 'desk' | 'door'): string =>
  `${publicUrl}${front === 'door' ? '/door' : ''}/activate/${token}`

/** Where the first administrator of an empty district begins. */
export const startLink = (publicUrl: string, token: string): string => `${publicUrl}/start/${token}`
