import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { ShowPasskey } from '@yigen/domain/second-steps/second-step.ts'
import { secondStepHistory, secondStepNotices, secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import type { HalfOpen } from './half-open.ts'
import { type Judged, type Passed, passSecondStep } from './pass-second-step.ts'
import { type KeptPasskey, readPasskeys } from './passkey.queries.ts'
import { takeChallenge } from './passkey-challenge.ts'
import type { PasskeyPlace } from './passkey-place.ts'

type Given = z.output<typeof ShowPasskey>

/** The second step by a passkey of the person: another's is as good as none. */
export async function showPasskey(
  db: Kysely<DB>,
  given: Given,
  come: HalfOpen,
  place: PasskeyPlace | null,
  now: Temporal.Instant,
): Promise<Passed> {
  if (!place) throw new Refused(refusal(secondStepRefusals.passkeysNotOffered))
  return passSecondStep(db, come, 'credentialId', trx => judge(trx, given, come, place, now), now)
}

async function judge(trx: Transaction<DB>, given: Given, come: HalfOpen, place: PasskeyPlace, now: Temporal.Instant): Promise<Judged> {
  const challenge = await takeChallenge(trx, come.actor, 'show', now)
  const key = (await readPasskeys(trx, come.actor)).find(({ credentialId }) => credentialId === given.credentialId)
  const counter = challenge && key ? await counterOf(given, key, challenge, place) : null
  if (!key || counter === null) return 'wrong'
  if (wentBack(key.counter, counter)) return copied(trx, key, come, now)
  const used = await trx
    .updateTable('passkey')
    .set({ counter, used_at: now })
    .where('district_id', '=', come.actor.districtId)
    .where('id', '=', key.id)
    .returning('id')
    .execute()
  return used.length > 0 ? 'right' : 'wrong'
}

/** Keys that count their uses count up; synced ones stay at nought. */
const wentBack = (before: number, after: number): boolean => (before > 0 || after > 0) && after <= before

/** The counter that was signed; null: not signed by that key, for this challenge, at this place. The library compares no counter here: one that goes back is told from a forged one. */
async function counterOf(given: Given, key: KeptPasskey, challenge: string, { host, origins }: PasskeyPlace): Promise<number | null> {
  const { credentialId: id, clientData, authenticatorData, signature } = given
  const answer = { clientDataJSON: clientData, authenticatorData, signature }
  // comes with the first key that is shown: a server where nobody has one does without its memory
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const judged = await verifyAuthenticationResponse({
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: answer },
    expectedChallenge: challenge,
    expectedOrigin: origins,
    expectedRPID: host,
    credential: { id, publicKey: new Uint8Array(key.publicKey), counter: 0 },
    requireUserVerification: false,
  }).catch(() => null)
  return judged?.verified ? judged.authenticationInfo.newCounter : null
}

/** Somebody has a copy: nobody comes in by it, and the person is told. */
async function copied(trx: Transaction<DB>, { name }: KeptPasskey, { actor, caller }: HalfOpen, now: Temporal.Instant): Promise<Judged> {
  const subject = { kind: 'member' as const, id: actor.memberId }
  await record(trx, actor, secondStepHistory.keyCopied, { subject, data: { name } }, now)
  await tell(
    trx,
    actor.districtId,
    secondStepNotices.keyCopied,
    { to: [actor.memberId], subject, data: { name, address: caller.address } },
    now,
  )
  return 'wrong'
}
