import type { FactSource } from '@yigen/domain/verdicts/fact-source.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    policy_fact: PolicyFactTable
  }
}

export interface PolicyFactTable {
  district_id: string
  id: string
  enterprise_id: string
  fact: string
  year: number | null
  unit: string
  /** JSON text on the way in, so that a `null` is JSON's own */
  value: string
  source_kind: FactSource
  source: string
  day: Temporal.PlainDate
  recorded_by: string
  recorded_at: Temporal.Instant
  corrects: string | null
  reason: Generated<string>
}
