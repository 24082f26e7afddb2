import type { Doubt } from '@yigen/domain/results/doubt.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { PeriodKind } from '@yigen/domain/results/result-period.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    result_claim: ResultClaimTable
  }
}

export interface ResultClaimTable {
  district_id: string
  id: string
  enterprise_id: string
  project_id: string | null
  kind: ResultKind
  period_kind: PeriodKind
  period_until: Temporal.PlainDate
  value: number
  words: Generated<string>
  source: string
  document: Generated<string>
  doubt: Doubt | null
  evidence_id: string | null
  import_id: string | null
  recorded_by: string
  recorded_at: Temporal.Instant
  first_id: string
  corrects_id: string | null
  correction_reason: string | null
  verified_by: string | null
  verified_at: Temporal.Instant | null
  returned_by: string | null
  returned_at: Temporal.Instant | null
  return_reason: string | null
  corrected_at: Temporal.Instant | null
  replaced_at: Temporal.Instant | null
  confirmed_by: string | null
  confirmed_at: Temporal.Instant | null
  disputed_by: string | null
  disputed_at: Temporal.Instant | null
  dispute_words: string | null
  reminded: Generated<number>
  remind_at: Temporal.Instant | null
}
