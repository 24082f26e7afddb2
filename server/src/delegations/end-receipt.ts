import type { DelegationDone, EndReceipt } from '@yigen/domain/delegations/delegation.ts'
import { delegationHistory, delegationNotices } from '@yigen/domain/delegations/delegations.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutDelegation, bothBut, newsOfDelegation } from './about-delegation.ts'
import { lockDelegation } from './lock-delegation.ts'
import { setDelegation } from './set-delegation.ts'

/** A receipt that nobody signs any more does not hold the enterprise and the agent for ever: a superior closes it and says why; both read so. R21.2 */
export async function endReceipt(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof EndReceipt>,
  now: Temporal.Instant,
): Promise<z.output<typeof DelegationDone>> {
  const delegation = await lockDelegation(trx, actor, id, 'endReceipt', now)
  const { districtId, memberId } = actor
  const { number } = delegation
  const ended = { receipt_ended_by: memberId, receipt_ended_words: words, ended_at: now }
  await setDelegation(trx, { districtId, id, status: 'used' }, 'closed', ended)
  await stopClocks(trx, { districtId, subjectId: id, by: 'delegation.receiptEnded', memberId }, now)
  await record(trx, actor, delegationHistory.receiptEnded, { ...aboutDelegation(delegation), data: { number, words } }, now)
  const told = { to: bothBut(memberId, delegation), ...newsOfDelegation(delegation), data: { who: actor.name, number, words } }
  await tell(trx, districtId, delegationNotices.receiptEnded, told, now)
  return { id, number, status: 'closed', at: now }
}
