import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { PasskeyAsked } from '@yigen/domain/second-steps/second-step.ts'
import { challengeMinutes } from '@yigen/domain/second-steps/second-step-limits.ts'
import { secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import type { HalfOpen } from './half-open.ts'
import { named, readPasskeys } from './passkey.queries.ts'
import { makeChallenge } from './passkey-challenge.ts'
import type { PasskeyPlace } from './passkey-place.ts'

/** What the browser has one of the person's passkeys sign. The password was shown: the key proves that the device is there, and asks for finger or PIN where it can. */
export async function askPasskey(
  db: Kysely<DB>,
  { actor }: HalfOpen,
  place: PasskeyPlace | null,
  now: Temporal.Instant,
): Promise<z.output<typeof PasskeyAsked>> {
  if (!place) throw new Refused(refusal(secondStepRefusals.passkeysNotOffered))
  const keys = await readPasskeys(db, actor)
  const challenge = await inTransaction(db, trx => makeChallenge(trx, actor, 'show', now))
  return { challenge, rpId: place.host, timeout: challengeMinutes * 60_000, userVerification: 'preferred', allowCredentials: named(keys) }
}
