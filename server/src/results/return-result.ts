import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ResultDone, ReturnResult } from '@yigen/domain/results/result.ts'
import { whyNotJudge } from '@yigen/domain/results/result-steps.ts'
import { resultHistory, resultNotices } from '@yigen/domain/results/results.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { lockResultOfOffice } from './lock-result.ts'
import { happened, toldOf } from './said-of-result.ts'

/** The second person finds it wrong: it never counts, and waits for its correction. R16.2, R16.3 */
export async function returnResult(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof ReturnResult>,
  now: Temporal.Instant,
): Promise<z.output<typeof ResultDone>> {
  const result = await lockResultOfOffice(trx, actor, id, now)
  const { enterprise, decider, recordedBy } = result
  refuseIf(whyNotJudge('returnResult', result, enterprise.asker, decider))
  const done = await trx
    .updateTable('result_claim')
    .set({ returned_by: actor.memberId, returned_at: now, return_reason: reason })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('verified_at', 'is', null)
    .where('returned_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  const about = happened(result)
  await record(trx, actor, resultHistory.returned, { ...about, data: { ...about.data, reason } }, now)
  const to = others([recordedBy, enterprise.officerId], actor.memberId)
  await tell(trx, actor.districtId, resultNotices.returned, { to, ...toldOf(result, { who: actor.name, reason }) }, now)
  return { id, enterpriseId: enterprise.id, at: now }
}
