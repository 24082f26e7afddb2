import type { EnterpriseState } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { followers } from '#slice/registry.ts'

type Leaving = { districtId: string; id: string; state: EnterpriseState }

/** It is followed in another district from now on: here it needs no officer, and who followed it last still reads it. The enterprise is locked. R18.4, R3.1 */
export async function letGoEnterprise(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id, state }: Leaving,
  now: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('enterprise')
    .set({ state: 'transferred', touched_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  for (const follow of followers('enterpriseClosed')) await follow(trx, { ...actor, districtId }, { districtId, id }, now)
}
