import type { DelegationDone, SignReceipt } from '@yigen/domain/delegations/delegation.ts'
import { delegationHistory, delegationNotices, delegationRefusals } from '@yigen/domain/delegations/delegations.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { BrowserSecret } from '#codes/code-hash.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutDelegation, bothBut, newsOfDelegation } from './about-delegation.ts'
import type { RowOfDelegation } from './delegation.queries.ts'
import type { Proof } from './delegation.table.ts'
import { lockDelegation } from './lock-delegation.ts'
import { setDelegation } from './set-delegation.ts'
import { refuseOtherName, signPart } from './sign-part.ts'
import { spendCode } from './signing-code.ts'

type Signing = z.output<typeof SignReceipt>
type With = { secret: BrowserSecret; folder: string }

/** The agent, or who took the receipt over, hands over and signs; the principal signs at the handing over, on the agent's screen, or by a code to their own phone. Both signed, it is closed. R21.2 */
export async function signReceipt(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  signing: Signing,
  { secret, folder }: With,
  now: Temporal.Instant,
): Promise<z.output<typeof DelegationDone>> {
  const delegation = await lockDelegation(trx, actor, id, 'signReceipt', now)
  refuseForHolder(actor, delegation, signing.of)
  const signer = signerOf(delegation, signing.of)
  if (delegation[signer.part]) throw new Refused(refusal(delegationRefusals.receiptSignedAlready, { who: signer.name }))
  refuseOtherName(signing.signedAs, signer.name)
  const proof = await proofOf(trx, actor, delegation, signing, secret, now)
  const { part, id: signerId } = signer
  await signPart(trx, actor, { delegationId: id, part, signerId, proof, signature: signing.signedAs }, folder, now)
  const { number } = delegation
  await record(trx, actor, delegationHistory.receiptSigned, { ...aboutDelegation(delegation), data: { who: signer.name, number } }, now)
  if (proof === 'handingOver') {
    const told = { to: [delegation.principalId], ...newsOfDelegation(delegation), data: { agent: actor.name, number } }
    await tell(trx, actor.districtId, delegationNotices.handedOver, told, now)
  }
  const closes = part === 'handedOver' ? delegation.receivedBy : delegation.handedOver
  if (closes) await closeDelegation(trx, actor, delegation, now)
  return { id, number, status: closes ? 'closed' : 'used', at: now }
}

const signerOf = ({ holderId, holderName, principalId, principalName }: RowOfDelegation, of: Signing['of']) =>
  of === 'agent'
    ? ({ part: 'handedOver', id: holderId, name: holderName } as const)
    : ({ part: 'receivedBy', id: principalId, name: principalName } as const)

/** Nobody signs for who hands over. */
function refuseForHolder({ memberId }: Actor, { holderId, holderName }: RowOfDelegation, of: Signing['of']) {
  if (of === 'agent' && memberId !== holderId) throw new Refused(refusal(refusals.mayNot, { who: holderName }))
}

/** The principal's own screen asks for the code; at the handing over they sign by hand. */
async function proofOf(
  trx: Transaction<DB>,
  actor: Actor,
  delegation: RowOfDelegation,
  { of, signedAs, signingCode }: Signing,
  secret: BrowserSecret,
  now: Temporal.Instant,
): Promise<Proof> {
  if (actor.memberId === delegation.holderId) {
    if (of === 'principal' && signedAs.as !== 'drawn')
      throw new Refused(refusal(delegationRefusals.receiptByHandOnly, {}, { field: 'signedAs' }))
    return of === 'agent' ? 'session' : 'handingOver'
  }
  if (!signingCode) throw new Refused(refusal(delegationRefusals.signingCodeMissing, {}, { field: 'signingCode' }))
  await spendCode(trx, actor.districtId, delegation, { secret, signingCode }, now)
  return 'code'
}

async function closeDelegation(trx: Transaction<DB>, actor: Actor, delegation: RowOfDelegation, now: Temporal.Instant) {
  const { id, number } = delegation
  const { districtId, memberId } = actor
  await setDelegation(trx, { districtId, id, status: 'used' }, 'closed', { ended_at: now })
  await stopClocks(trx, { districtId, subjectId: id, by: 'delegation.closed', memberId }, now)
  await record(trx, actor, delegationHistory.closed, { ...aboutDelegation(delegation), data: { number } }, now)
  const told = { to: bothBut(memberId, delegation), ...newsOfDelegation(delegation), data: { number } }
  await tell(trx, districtId, delegationNotices.closed, told, now)
}
