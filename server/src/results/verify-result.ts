import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ResultDone } from '@yigen/domain/results/result.ts'
import { whyNotJudge } from '@yigen/domain/results/result-steps.ts'
import { resultHistory, resultNotices } from '@yigen/domain/results/results.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { countResult } from './count-result.ts'
import { lockResultOfOffice } from './lock-result.ts'
import { happened, toldOf } from './said-of-result.ts'

/** A second person has looked: figures count it from now on, and the enterprise is asked. R16.2 */
export async function verifyResult(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof ResultDone>> {
  const result = await lockResultOfOffice(trx, actor, id, now)
  const { enterprise, decider, recordedBy } = result
  refuseIf(whyNotJudge('verifyResult', result, enterprise.asker, decider))
  await countResult(trx, actor.memberId, result, now)
  await record(trx, actor, resultHistory.verified, happened(result), now)
  const to = others([recordedBy, enterprise.officerId], actor.memberId)
  await tell(trx, actor.districtId, resultNotices.verified, { to, ...toldOf(result, { who: actor.name }) }, now)
  return { id, enterpriseId: enterprise.id, at: now }
}
