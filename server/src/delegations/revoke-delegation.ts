import type { DelegationDone, RevokeDelegation } from '@yigen/domain/delegations/delegation.ts'
import { delegationHistory, delegationNotices } from '@yigen/domain/delegations/delegations.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutDelegation, bothBut } from './about-delegation.ts'
import { lockDelegation } from './lock-delegation.ts'
import { setDelegation } from './set-delegation.ts'

/** Void at once, and no code is asked for: who takes back a trust is not made to prove it twice. R21.2 */
export async function revokeDelegation(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof RevokeDelegation>,
  now: Temporal.Instant,
): Promise<z.output<typeof DelegationDone>> {
  const delegation = await lockDelegation(trx, actor, id, 'revokeDelegation', now)
  const { districtId, memberId } = actor
  const { number, status } = delegation
  const revoked = { revoked_by: memberId, revoked_words: words, ended_at: now }
  await setDelegation(trx, { districtId, id, status }, 'revoked', revoked)
  const about = aboutDelegation(delegation)
  await record(trx, actor, delegationHistory.revoked, { ...about, data: { number, words } }, now)
  const told = { to: bothBut(memberId, delegation), ...about, data: { who: actor.name, number } }
  await tell(trx, districtId, delegationNotices.revoked, told, now)
  return { id, number, status: 'revoked', at: now }
}
