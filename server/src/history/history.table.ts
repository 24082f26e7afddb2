import type { HistoryName, SubjectKind } from '@yigen/domain/kinds.ts'
import type { ColumnType } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    history: HistoryTable
  }
}

export interface HistoryTable {
  district_id: string
  id: string
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  kind: HistoryName
  public: boolean
  actor_id: string | null
  actor_name: string
  actor_unit: string
  enterprise_id: string | null
  request_id: string | null
  /** what the row is about */
  subject_kind: SubjectKind | null
  subject_id: string | null
  data: ColumnType<Record<string, unknown>, string, never>
}
