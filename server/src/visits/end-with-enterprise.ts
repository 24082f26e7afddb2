import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { lockVisit } from './lock-visit.ts'
import { markCalledOff } from './mark-called-off.ts'

/** Nobody goes to an enterprise that is followed no more. */
export async function endWithEnterprise(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id }: { districtId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  const planned = await trx
    .selectFrom('visit')
    .select('id')
    .where('district_id', '=', districtId)
    .where('enterprise_id', '=', id)
    .where('status', '=', 'planned')
    .execute()
  for (const visit of planned) await markCalledOff(trx, actor, await lockVisit(trx, actor, visit.id), '企业已不再跟进', now)
}
