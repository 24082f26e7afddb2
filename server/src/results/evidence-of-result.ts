import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { RecordResult } from '@yigen/domain/results/result.ts'
import { ruleOf } from '@yigen/domain/results/result-kind.ts'
import { claimOfEvidence } from '@yigen/domain/results/result-of-evidence.ts'
import { resultRefusals } from '@yigen/domain/results/results.slice.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { isCorrected } from '#projects/evidence.queries.ts'
import type { FollowedEnterprise } from './lock-followed.ts'

type Row = {
  kind: string
  day: Temporal.PlainDate
  amount: string | null
  document: string
  verifiedBy: string
  projectId: string
  used: boolean
}

/** The evidence that a result stands on: verified, of the same project, and of just this; recorded once, not twice. Its verification is the result's. R13.3 */
export async function evidenceOfResult(
  trx: Transaction<DB>,
  { districtId, id, asker }: FollowedEnterprise,
  { kind, evidenceId, projectId, value }: z.output<typeof RecordResult>,
): Promise<{ verifiedBy: string } | null> {
  if (evidenceId === null) return null
  const { rows } = await sql<Row>`
    select x.kind, x.day, x.amount::text as amount, x.document, x.verified_by as "verifiedBy", x.project_id as "projectId",
      exists (select from result_claim c where c.district_id = x.district_id and c.evidence_id = x.id) as used
    from project_evidence x join project p on p.district_id = x.district_id and p.id = x.project_id
    where x.district_id = ${districtId} and x.id = ${evidenceId} and p.enterprise_id = ${id} and x.verified_at is not null and not ${isCorrected}`.execute(
    trx,
  )
  const [evidence] = rows
  const offered = evidence && claimOfEvidence(evidence)
  const shows = offered?.kind === kind && offered.value === value && evidence?.projectId === projectId
  if (!evidence || !shows)
    throw new Refused(refusal(resultRefusals.resultEvidence, { kind: say(ruleOf(kind), asker.language) }, { field: 'evidenceId' }))
  if (evidence.used) throw new Refused(refusal(resultRefusals.resultEvidenceUsed, {}, { field: 'evidenceId' }))
  return evidence
}
