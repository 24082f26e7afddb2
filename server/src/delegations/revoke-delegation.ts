import type { DelegationDone, RevokeDelegation } from '@yigen/domain/delegations/delegation.ts'
import { unusedDelegations } from '@yigen/domain/delegations/delegation-status.ts'
import { delegationHistory, delegationNotices } from '@yigen/domain/delegations/delegations.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutDelegation, bothBut, newsOfDelegation } from './about-delegation.ts'
import { delegationColumns, delegationJoins, type RowOfDelegation } from './delegation.queries.ts'
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
  await revoke(trx, actor, delegation, words, now)
  return { id, number: delegation.number, status: 'revoked', at: now }
}

/** With an enterprise that is closed, or moves to another district, goes what its people have not had used: nobody here follows it any more. R3.1 */
export async function revokeOfClosed(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id: enterpriseId }: { districtId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<RowOfDelegation>`
    select ${delegationColumns} from delegation d ${delegationJoins}
    where d.district_id = ${districtId} and d.enterprise_id = ${enterpriseId} and ${oneOf(sql`d.status`, unusedDelegations)} and d.ends_at > ${now}
    order by d.id for update of d`.execute(trx)
  for (const delegation of rows) await revoke(trx, { ...actor, districtId }, delegation, '', now)
}

async function revoke(trx: Transaction<DB>, actor: Actor, delegation: RowOfDelegation, words: string, now: Temporal.Instant) {
  const { districtId, memberId } = actor
  const { id, number, status } = delegation
  await setDelegation(trx, { districtId, id, status }, 'revoked', { revoked_by: memberId, revoked_words: words, ended_at: now })
  await record(trx, actor, delegationHistory.revoked, { ...aboutDelegation(delegation), data: { number, words } }, now)
  const told = { to: bothBut(memberId, delegation), ...newsOfDelegation(delegation), data: { who: actor.name, number } }
  await tell(trx, districtId, delegationNotices.revoked, told, now)
}
