import { randomUUIDv7 } from 'node:crypto'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { AddPasskey } from '@yigen/domain/second-steps/second-step.ts'
import { mostPasskeys } from '@yigen/domain/second-steps/second-step-limits.ts'
import { secondStepHistory, secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { type Added, finishAdding } from './finish-adding.ts'
import { passkeyAlgorithms } from './passkey-algorithms.ts'
import { takeChallenge } from './passkey-challenge.ts'
import type { PasskeyPlace } from './passkey-place.ts'
import { type Doer, lockSteps } from './prove-anew.ts'
import { tellOfChange } from './tell-of-change.ts'

type Given = z.output<typeof AddPasskey>

/** A passkey that signed what it was offered is the person's, and nobody else's: known already it is refused, whoever has it. */
export async function addPasskey(
  trx: Transaction<DB>,
  doer: Doer,
  given: Given,
  { place, caller }: { place: PasskeyPlace | null; caller: Caller },
  now: Temporal.Instant,
): Promise<Added> {
  const { held } = await lockSteps(trx, doer)
  if (!place) throw new Refused(refusal(secondStepRefusals.passkeysNotOffered))
  const { districtId, memberId } = doer.actor
  if (held.passkeys >= mostPasskeys) throw new Refused(refusal(secondStepRefusals.passkeysFull, { max: mostPasskeys }))
  const challenge = await takeChallenge(trx, doer.actor, 'add', now)
  if (challenge === null) throw new Refused(refusal(secondStepRefusals.setUpAnew))
  const credential = await credentialOf(given, challenge, place)
  if (!credential) throw new Refused(refusal(secondStepRefusals.passkeyUnread))
  await refuseKnown(trx, districtId, credential.id)
  await trx
    .insertInto('passkey')
    .values({
      ...{
        district_id: districtId,
        id: randomUUIDv7(),
        member_id: memberId,
        credential_id: credential.id,
        public_key: credential.publicKey,
      },
      ...{ counter: credential.counter, transports: given.transports, name: given.name, added_at: now },
    })
    .execute()
  await record(
    trx,
    doer.actor,
    secondStepHistory.passkeyAdded,
    { subject: { kind: 'member', id: memberId }, data: { name: given.name } },
    now,
  )
  await tellOfChange(trx, doer.actor, 'passkeyAdded', now)
  return finishAdding(trx, doer, held, caller, now)
}

/** null: not made for this challenge, or not at this place. */
async function credentialOf({ credentialId: id, clientData, attestation, transports }: Given, challenge: string, place: PasskeyPlace) {
  const answer = { clientDataJSON: clientData, attestationObject: attestation, transports }
  // comes with the first key that is added, as where one is shown
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const judged = await verifyRegistrationResponse({
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: answer },
    expectedChallenge: challenge,
    expectedOrigin: place.origins,
    expectedRPID: place.host,
    requireUserVerification: false,
    supportedAlgorithmIDs: passkeyAlgorithms,
  }).catch(() => null)
  return judged?.verified ? judged.registrationInfo.credential : null
}

async function refuseKnown(trx: Transaction<DB>, districtId: string, credentialId: string) {
  const known = await trx
    .selectFrom('passkey')
    .select('id')
    .where('district_id', '=', districtId)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  if (known) throw new Refused(refusal(secondStepRefusals.passkeyKnown))
}
