import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { CorrectResult, ResultRecorded } from '@yigen/domain/results/result.ts'
import { whyNotCorrectResult } from '@yigen/domain/results/result-steps.ts'
import { resultHistory } from '@yigen/domain/results/results.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { carryFiles } from '#files/carry-files.ts'
import { record } from '#history/record.ts'
import { askSecond } from './ask-second.ts'
import { insertResult } from './insert-result.ts'
import { judgeResult } from './judge-result.ts'
import { lockResultOfOffice } from './lock-result.ts'
import { happened } from './said-of-result.ts'

/** A new claim names the wrong one and says why; a verified one counts on until the new one is verified, and is asked about no more. R16.3 */
export async function correctResult(
  trx: Transaction<DB>,
  actor: Actor,
  wrongId: string,
  { reason, keepsFiles, ...sent }: z.output<typeof CorrectResult>,
  now: Temporal.Instant,
): Promise<z.output<typeof ResultRecorded>> {
  const wrong = await lockResultOfOffice(trx, actor, wrongId, now)
  const { enterprise, kind, projectId, firstId } = wrong
  refuseIf(whyNotCorrectResult(wrong, enterprise.asker))
  const judged = await judgeResult(trx, enterprise, kind, { ...sent, projectId }, now, firstId)
  await trx
    .updateTable('result_claim')
    .set({ corrected_at: now, remind_at: null })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', wrongId)
    .execute()
  const shown = { ...sent, evidenceId: null, recordedBy: actor.memberId }
  const id = await insertResult(trx, enterprise, kind, judged, shown, { id: wrongId, firstId, reason }, now)
  if (keepsFiles) await carryFiles(trx, actor.districtId, { kind: 'result', id: wrongId }, { kind: 'result', id })
  const said = { id, kind, period: judged.period, enterprise, recordedBy: actor.memberId }
  const about = happened(said)
  await record(trx, actor, resultHistory.corrected, { ...about, data: { ...about.data, reason, correctsId: wrongId } }, now)
  await askSecond(trx, said, now)
  return { id, enterpriseId: enterprise.id, state: 'waiting', doubt: judged.doubt, at: now }
}
