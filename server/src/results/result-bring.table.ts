import type { ResultKind } from '@yigen/domain/results/result-kind.ts'

declare module '#database/schema.ts' {
  interface DB {
    result_bring: ResultBringTable
  }
}

export interface ResultBringTable {
  district_id: string
  claim_id: string
  known_from: Temporal.Instant
  known_until: Temporal.Instant | null
  enterprise_id: string
  project_id: string | null
  kind: ResultKind
  month: Temporal.PlainDate
  brings: number
  confirmed_at: Temporal.Instant | null
  disputed_at: Temporal.Instant | null
}
