import { randomBytes } from 'node:crypto'
import { challengeMinutes, isFresh } from '@yigen/domain/second-steps/second-step-limits.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Whose } from './second-step.queries.ts'

type Purpose = 'add' | 'show'

/** 256 random bits to sign; what was asked of the same person for the same before is void. */
export async function makeChallenge(
  trx: Transaction<DB>,
  { districtId, memberId }: Whose,
  purpose: Purpose,
  now: Temporal.Instant,
): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  await trx
    .insertInto('passkey_challenge')
    .values({ district_id: districtId, member_id: memberId, purpose, challenge, asked_at: now })
    .onConflict(conflict => conflict.columns(['district_id', 'member_id', 'purpose']).doUpdateSet({ challenge, asked_at: now }))
    .execute()
  return challenge
}

/** It is gone by being taken; null: none, or too long ago. */
export async function takeChallenge(
  trx: Transaction<DB>,
  { districtId, memberId }: Whose,
  purpose: Purpose,
  now: Temporal.Instant,
): Promise<string | null> {
  const taken = await trx
    .deleteFrom('passkey_challenge')
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .where('purpose', '=', purpose)
    .returning(['challenge', 'asked_at as askedAt'])
    .executeTakeFirst()
  return taken && isFresh(taken.askedAt, challengeMinutes, now) ? taken.challenge : null
}
