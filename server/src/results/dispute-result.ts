import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { DisputeResult, ResultDone } from '@yigen/domain/results/result.ts'
import { whyNotAnswer } from '@yigen/domain/results/result-steps.ts'
import { resultHistory, resultNotices } from '@yigen/domain/results/results.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { lockResult } from './lock-result.ts'
import { reckonBrings } from './reckon-brings.ts'
import { happened, toldOf } from './said-of-result.ts'

/** The enterprise says what is wrong: it counts on, marked, until it is corrected; who recorded it and the officer are told. R16.2 */
export async function disputeResult(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof DisputeResult>,
  now: Temporal.Instant,
): Promise<z.output<typeof ResultDone>> {
  const result = await lockResult(trx, actor, id, now)
  const { enterprise, recordedBy } = result
  refuseIf(whyNotAnswer('disputeResult', result, enterprise.asker))
  await trx
    .updateTable('result_claim')
    .set({ disputed_by: actor.memberId, disputed_at: now, dispute_words: words, remind_at: null })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
  await reckonBrings(trx, { districtId: actor.districtId, enterpriseId: enterprise.id, kind: result.kind })
  const about = happened(result)
  await record(trx, actor, resultHistory.disputed, { ...about, data: { ...about.data, words } }, now)
  const to = others([recordedBy, enterprise.officerId], actor.memberId)
  await tell(trx, actor.districtId, resultNotices.disputed, { to, ...toldOf(result, { words }) }, now)
  return { id, enterpriseId: enterprise.id, at: now }
}
