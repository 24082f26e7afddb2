import type { DelegationDone, UseDelegation } from '@yigen/domain/delegations/delegation.ts'
import { whyNotUse } from '@yigen/domain/delegations/delegation-steps.ts'
import { delegationClocks, delegationHistory, delegationNotices, delegationRefusals } from '@yigen/domain/delegations/delegations.slice.ts'
import { foldPaperNumber } from '@yigen/domain/delegations/identity-paper.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { aboutDelegation, newsOfDelegation } from './about-delegation.ts'
import { closeNumber } from './close-number.ts'
import { askerOf, type RowOfDelegation } from './delegation.queries.ts'
import { takeDelegation } from './lock-delegation.ts'
import type { PaperKeys } from './paper-keys.ts'
import { setDelegation } from './set-delegation.ts'

type Use = z.output<typeof UseDelegation>

/** The agent did the one thing: it is spent, and what was received goes to the principal, for both to sign. What is refused here is recorded (record-attempt.ts). R21.2 */
export async function useDelegation(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  use: Use,
  keys: PaperKeys | null,
  now: Temporal.Instant,
): Promise<z.output<typeof DelegationDone>> {
  const delegation = await takeDelegation(trx, actor, id)
  refuseIf(whyNotUse(delegation, askerOf(delegation, actor), use.act, now))
  if (!keys) throw new Refused(refusal(delegationRefusals.papersNotKept))
  const { districtId } = actor
  const used = { used_at: now, used_place: use.place, used_clerk: use.clerk }
  await setDelegation(trx, { districtId, id, status: 'signed' }, 'used', used)
  await keepReceived(trx, districtId, id, use.received, keys)
  await startReceipt(trx, districtId, delegation, now)
  const data = { number: delegation.number, place: use.place }
  await record(trx, actor, delegationHistory.used, { ...aboutDelegation(delegation), data }, now)
  const told = { to: [delegation.principalId], ...newsOfDelegation(delegation), data: { ...data, agent: actor.name } }
  await tell(trx, districtId, delegationNotices.used, told, now)
  return { id, number: delegation.number, status: 'used', at: now }
}

async function keepReceived(trx: Transaction<DB>, districtId: string, id: string, received: Use['received'], keys: PaperKeys) {
  if (received.length === 0) return
  const rows = received.map(({ name, number, condition }, i) => {
    const position = i + 1
    const written = foldPaperNumber(number)
    const closed = written ? closeNumber(written, keys, { districtId, delegationId: id, position }) : unnumbered
    return { district_id: districtId, delegation_id: id, position, kind: null, name, condition, ...closed }
  })
  await trx.insertInto('delegation_paper').values(rows).execute()
}

const unnumbered = { key_name: null, sealed: null, last_four: null }

/** The agent sees to it; who stands in for them meanwhile is reminded too. */
async function startReceipt(
  trx: Transaction<DB>,
  districtId: string,
  { id, enterpriseId, agentId }: RowOfDelegation,
  now: Temporal.Instant,
) {
  await startClock(trx, {
    ...{ districtId, kind: delegationClocks.delegationReceipt, subject: { kind: 'delegation', id }, enterpriseId, requestId: null },
    chain: await chainOf(trx, districtId, { officerId: agentId, enterpriseId: null }, now),
    holder: { rule: 'named', memberId: agentId },
    startedAt: now,
    promise: delegationClocks.delegationReceipt.promise,
  })
}
