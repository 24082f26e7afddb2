import type { NoticeName, SubjectKind } from '@yigen/domain/kinds.ts'
import type { ColumnType } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    notice: NoticeTable
  }
}

export interface NoticeTable {
  district_id: string
  id: string
  member_id: string
  at: Temporal.Instant
  kind: NoticeName
  level: 'plain' | 'soon' | 'over'
  enterprise_id: string | null
  request_id: string | null
  clock_id: string | null
  /** where it leads */
  subject_kind: SubjectKind | null
  subject_id: string | null
  data: ColumnType<Record<string, string | number | null>, string, never>
  read_at: Temporal.Instant | null
}
