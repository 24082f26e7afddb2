import type { VersionStatus } from '@yigen/domain/policies/policy-status.ts'
import type { ColumnType } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    policy: PolicyTable
    policy_version: PolicyVersionTable
    policy_text: PolicyTextTable
  }
}

/** daterange: written by SQL expressions, read through lower() and upper(). */
type DayRange = ColumnType<string | null, null, string>

export interface PolicyTable {
  district_id: string
  id: string
  key: string
  begun_at: Temporal.Instant
}

export interface PolicyVersionTable {
  district_id: string
  policy_id: string
  number: number
  status: VersionStatus
  revision: number
  drafted_by: string | null
  drafted_at: Temporal.Instant
  returned_by: string | null
  returned_at: Temporal.Instant | null
  returned_words: string | null
  verified_by: string | null
  verified_at: Temporal.Instant | null
  published_by: string | null
  published_at: Temporal.Instant | null
  in_force: DayRange
  withdrawn_by: string | null
  withdrawn_at: Temporal.Instant | null
  withdrawn_why: string | null
  replaced_by: string | null
}

export interface PolicyTextTable {
  district_id: string
  policy_id: string
  number: number
  revision: number
  text: string
  fingerprint: string
  title_zh: string
  title_en: string
  document_number: string | null
  issuers: string[]
  first_day: Temporal.PlainDate | null
  last_day: Temporal.PlainDate | null
  end_unknown: boolean
  retold: boolean
  cases: number
  written_by: string | null
  written_at: Temporal.Instant
}
