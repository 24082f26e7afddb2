import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { PasskeyOffered, Reproved } from '@yigen/domain/second-steps/second-step.ts'
import { challengeMinutes, mostPasskeys } from '@yigen/domain/second-steps/second-step-limits.ts'
import { secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { named, readPasskeys } from './passkey.queries.ts'
import { passkeyAlgorithms } from './passkey-algorithms.ts'
import { makeChallenge } from './passkey-challenge.ts'
import type { PasskeyPlace } from './passkey-place.ts'
import { productName } from './product-name.ts'
import { type Doer, proveAnew } from './prove-anew.ts'

/** What the browser makes a new passkey by. */
export async function offerPasskey(
  trx: Transaction<DB>,
  doer: Doer,
  { current }: z.output<typeof Reproved>,
  place: PasskeyPlace | null,
  now: Temporal.Instant,
): Promise<z.output<typeof PasskeyOffered>> {
  const { loginName } = await proveAnew(trx, doer, current, now)
  if (!place) throw new Refused(refusal(secondStepRefusals.passkeysNotOffered))
  const { memberId, name } = doer.actor
  const keys = await readPasskeys(trx, doer.actor)
  if (keys.length >= mostPasskeys) throw new Refused(refusal(secondStepRefusals.passkeysFull, { max: mostPasskeys }))
  return {
    challenge: await makeChallenge(trx, doer.actor, 'add', now),
    rp: { id: place.host, name: productName },
    user: { id: Buffer.from(memberId.replaceAll('-', ''), 'hex').toString('base64url'), name: loginName, displayName: name },
    pubKeyCredParams: passkeyAlgorithms.map(alg => ({ alg, type: 'public-key' })),
    timeout: challengeMinutes * 60_000,
    attestation: 'none',
    excludeCredentials: named(keys),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  }
}
