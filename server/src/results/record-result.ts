import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { RecordResult, ResultRecorded } from '@yigen/domain/results/result.ts'
import { whyNotRecordResult } from '@yigen/domain/results/result-steps.ts'
import { resultHistory } from '@yigen/domain/results/results.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { carryFiles } from '#files/carry-files.ts'
import { record } from '#history/record.ts'
import { visibleEnterprises } from '#sight/enterprise-sight.ts'
import { askSecond } from './ask-second.ts'
import { countResult } from './count-result.ts'
import { evidenceOfResult } from './evidence-of-result.ts'
import { insertResult } from './insert-result.ts'
import { judgeResult } from './judge-result.ts'
import { lockFollowed } from './lock-followed.ts'
import { happened } from './said-of-result.ts'

/** A result is claimed: with its period, value and source; it counts once a second person has looked, or looked already at the evidence it stands on. R16.1, R16.2, R13.3 */
export async function recordResult(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  sent: z.output<typeof RecordResult>,
  now: Temporal.Instant,
): Promise<z.output<typeof ResultRecorded>> {
  const enterprise = await lockFollowed(trx, actor, enterpriseId, visibleEnterprises(actor))
  refuseIf(whyNotRecordResult(enterprise.asker))
  const { kind } = sent
  const evidence = await evidenceOfResult(trx, enterprise, sent)
  const judged = await judgeResult(trx, enterprise, kind, sent, now)
  const shown = { ...sent, recordedBy: actor.memberId }
  const id = await insertResult(trx, enterprise, kind, judged, shown, null, now)
  if (sent.evidenceId) await carryFiles(trx, actor.districtId, { kind: 'evidence', id: sent.evidenceId }, { kind: 'result', id })
  const said = { id, kind, period: judged.period, enterprise, firstId: id, recordedBy: actor.memberId }
  await record(trx, actor, resultHistory.recorded, happened(said), now)
  const second = evidence && evidence.verifiedBy !== actor.memberId ? evidence.verifiedBy : null
  if (second) await countResult(trx, second, said, now)
  else await askSecond(trx, said, now)
  return { id, enterpriseId, state: second ? 'verified' : 'waiting', doubt: judged.doubt, at: now }
}
