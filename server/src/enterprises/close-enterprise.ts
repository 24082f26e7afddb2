import type { CloseEnterprise } from '@yigen/domain/enterprises/enterprise.ts'
import { whyNotEnterpriseStep } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { enterpriseHistory, enterpriseNotices } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { followers } from '#slice/registry.ts'
import { lockEnterprise } from './enterprise.queries.ts'

/**
 * It is not there any more: nobody follows it from now on, and its officer's assignment ends (R3.1). What was done with it stays, and who followed it last
 * still reads it. Refused while anything is open.
 */
export async function closeEnterprise(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof CloseEnterprise>,
  now: Temporal.Instant,
) {
  const enterprise = await lockEnterprise(trx, actor, id)
  refuseIf(whyNotEnterpriseStep('closeEnterprise', enterprise, enterprise.asker))
  const { districtId } = actor
  await trx
    .updateTable('enterprise')
    .set({ state: 'closed', touched_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('state', '=', enterprise.state)
    .execute()
  for (const follow of followers('enterpriseClosed')) await follow(trx, actor, { districtId, id }, now)
  await record(trx, actor, enterpriseHistory.closed, { enterpriseId: id, data: { reason } }, now)
  const to = [enterprise.officerId].filter(one => one !== actor.memberId)
  const data = { by: actor.name, enterprise: enterprise.name, reason }
  await tell(trx, districtId, enterpriseNotices.closed, { to, enterpriseId: id, data }, now)
  return { ok: true as const }
}
