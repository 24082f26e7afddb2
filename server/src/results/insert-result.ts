import { randomUUIDv7 } from 'node:crypto'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Judged } from './judge-result.ts'
import type { FollowedEnterprise } from './lock-followed.ts'

type Shown = { source: string; document: string; evidenceId: string | null; recordedBy: string }
type Corrects = { id: string; firstId: string; reason: string }

/** A claim, waiting for the second person. */
export async function insertResult(
  trx: Transaction<DB>,
  { districtId, id: enterpriseId }: Pick<FollowedEnterprise, 'districtId' | 'id'>,
  kind: ResultKind,
  { period, value, words, projectId, doubt }: Judged,
  { source, document, evidenceId, recordedBy }: Shown,
  corrects: Corrects | null,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7()
  await trx
    .insertInto('result_claim')
    .values({
      ...{ district_id: districtId, id, enterprise_id: enterpriseId, project_id: projectId },
      ...{ kind, period_kind: period.kind, period_until: period.until, value, words, source, document, doubt },
      ...{ evidence_id: evidenceId, import_id: null, recorded_by: recordedBy, recorded_at: now },
      ...{ first_id: corrects?.firstId ?? id, corrects_id: corrects?.id ?? null, correction_reason: corrects?.reason ?? null },
    })
    .execute()
  return id
}
