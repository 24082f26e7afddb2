import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ResultDone } from '@yigen/domain/results/result.ts'
import { whyNotAnswer } from '@yigen/domain/results/result-steps.ts'
import { resultHistory } from '@yigen/domain/results/results.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockResult } from './lock-result.ts'
import { reckonBrings } from './reckon-brings.ts'
import { happened } from './said-of-result.ts'

/** The enterprise says that it is so, also long after the fourth time it was asked, and after it had disputed it. R16.2 */
export async function confirmResult(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof ResultDone>> {
  const result = await lockResult(trx, actor, id, now)
  refuseIf(whyNotAnswer('confirmResult', result, result.enterprise.asker))
  await trx
    .updateTable('result_claim')
    .set({ confirmed_by: actor.memberId, confirmed_at: now, remind_at: null })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
  await reckonBrings(trx, { districtId: actor.districtId, enterpriseId: result.enterprise.id, kind: result.kind })
  await record(trx, actor, resultHistory.confirmed, happened(result), now)
  return { id, enterpriseId: result.enterprise.id, at: now }
}
