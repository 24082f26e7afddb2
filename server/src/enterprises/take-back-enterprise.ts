import type { TakeBackEnterprise } from '@yigen/domain/enterprises/enterprise.ts'
import { whyNotEnterpriseStep } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { enterpriseHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { removeNotices } from '#notices/remove-notices.ts'
import { followers } from '#slice/registry.ts'
import { lockEnterprise } from './enterprise.queries.ts'

/** A row that was entered by mistake goes, with what was entered with it, while nothing hangs on it; that it was there stays in the record. R2.1 */
export async function takeBackEnterprise(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof TakeBackEnterprise>,
  now: Temporal.Instant,
) {
  const enterprise = await lockEnterprise(trx, actor, id)
  refuseIf(whyNotEnterpriseStep('takeBackEnterprise', enterprise, enterprise.asker))
  const { districtId } = actor
  await removeNotices(trx, districtId, [id])
  for (const follow of followers('enterpriseTakenBack')) await follow(trx, { districtId, id })
  await trx.deleteFrom('fact').where('district_id', '=', districtId).where('enterprise_id', '=', id).execute()
  await trx.deleteFrom('contact').where('district_id', '=', districtId).where('enterprise_id', '=', id).execute()
  await trx.deleteFrom('enterprise').where('district_id', '=', districtId).where('id', '=', id).execute()
  const data = { name: enterprise.name, code: enterprise.code, reason }
  await record(trx, actor, enterpriseHistory.takenBack, { enterpriseId: id, data }, now)
  return { ok: true as const }
}
