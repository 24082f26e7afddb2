import type { AddCreditCode, EnterpriseAdded } from '@yigen/domain/enterprises/enterprise.ts'
import { whyNotEnterpriseStep } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { enterpriseHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockEnterprise } from './enterprise.queries.ts'
import { readCode, refuseTakenCode } from './read-code.ts'

/** The enterprise got its licence: the code is added once and is its own from then on. R2.1 */
export async function addCreditCode(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  input: z.output<typeof AddCreditCode>,
  now: Temporal.Instant,
): Promise<z.output<typeof EnterpriseAdded>> {
  const { code, warning } = readCode(input.code, actor.language)
  const enterprise = await lockEnterprise(trx, actor, id)
  refuseIf(whyNotEnterpriseStep('addCreditCode', enterprise, enterprise.asker))
  await refuseTakenCode(trx, actor.districtId, code)
  await trx
    .updateTable('enterprise')
    .set({ code, touched_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
  await record(trx, actor, enterpriseHistory.codeAdded, { enterpriseId: id, data: { code } }, now)
  return { id, warning }
}
