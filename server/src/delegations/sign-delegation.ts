import type { DelegationDone, SignDelegation } from '@yigen/domain/delegations/delegation.ts'
import { delegationHistory, delegationNotices, delegationRefusals } from '@yigen/domain/delegations/delegations.slice.ts'
import { isPaperNumber } from '@yigen/domain/delegations/identity-paper.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { BrowserSecret } from '#codes/code-hash.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutDelegation, newsOfDelegation } from './about-delegation.ts'
import { closeNumber } from './close-number.ts'
import { lockDelegation } from './lock-delegation.ts'
import type { PaperKeys } from './paper-keys.ts'
import { setDelegation } from './set-delegation.ts'
import { refuseOtherName, signPart } from './sign-part.ts'
import { spendCode } from './signing-code.ts'

type Signing = { secret: BrowserSecret; keys: PaperKeys | null; folder: string }

/** The principal signs on their own phone, by a code that went there; from now on it is in force. R21.1 */
export async function signDelegation(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { paper, paperNumber, signedAs: signature, signingCode }: z.output<typeof SignDelegation>,
  { secret, keys, folder }: Signing,
  now: Temporal.Instant,
): Promise<z.output<typeof DelegationDone>> {
  const { districtId } = actor
  const delegation = await lockDelegation(trx, actor, id, 'signDelegation', now)
  if (!keys) throw new Refused(refusal(delegationRefusals.papersNotKept))
  if (!isPaperNumber(paper, paperNumber)) throw new Refused(refusal(delegationRefusals.paperNumberWrong, {}, { field: 'paperNumber' }))
  refuseOtherName(signature, delegation.principalName)
  await spendCode(trx, districtId, delegation, { secret, signingCode }, now)
  await signPart(trx, actor, { delegationId: id, part: 'deed', signerId: actor.memberId, proof: 'code', signature }, folder, now)
  const closed = closeNumber(paperNumber, keys, { districtId, delegationId: id, position: 0 })
  await trx
    .insertInto('delegation_paper')
    .values({ district_id: districtId, delegation_id: id, position: 0, kind: paper, name: '', condition: '', ...closed })
    .execute()
  await setDelegation(trx, { districtId, id, status: 'drafted' }, 'signed', {})
  const { number } = delegation
  const lastDay = delegation.until.toString()
  await record(trx, actor, delegationHistory.signed, { ...aboutDelegation(delegation), data: { number, lastDay } }, now)
  const told = { to: [delegation.agentId], ...newsOfDelegation(delegation), data: { principal: delegation.principalName, number, lastDay } }
  await tell(trx, districtId, delegationNotices.signed, told, now)
  return { id, number, status: 'signed', at: now }
}
