import { delegationHistory } from '@yigen/domain/delegations/delegations.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { HeldCode } from '#codes/code-hash.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { aboutDelegation } from './about-delegation.ts'
import type { RowOfDelegation } from './delegation.queries.ts'

type Of = Pick<RowOfDelegation, 'id' | 'enterpriseId' | 'requestId' | 'number' | 'principalName'>

/** The code by which it is signed, in place of one that was sent before; for the browser that asked. */
export async function keepSigningCode(
  trx: Transaction<DB>,
  actor: Actor,
  delegation: Of,
  held: HeldCode,
  now: Temporal.Instant,
): Promise<void> {
  const code = { browser_hash: held.browserHash, code_hash: held.codeHash, sent_at: now, tries: 0, spent_at: null }
  await trx
    .insertInto('delegation_code')
    .values({ district_id: actor.districtId, delegation_id: delegation.id, ...code })
    .onConflict(conflict => conflict.columns(['district_id', 'delegation_id']).doUpdateSet(code))
    .execute()
  const { number, principalName: principal } = delegation
  await record(trx, actor, delegationHistory.codeSent, { ...aboutDelegation(delegation), data: { number, principal } }, now)
}
