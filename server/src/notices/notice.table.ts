import type { NoticeKind } from '@yigen/domain/notices/notice.ts'
import type { ColumnType } from 'kysely'

export interface NoticeTable {
  district_id: string
  id: string
  member_id: string
  at: Temporal.Instant
  kind: NoticeKind
  level: 'plain' | 'soon' | 'over'
  enterprise_id: string | null
  request_id: string | null
  clock_id: string | null
  data: ColumnType<Record<string, string | number | null>, string, never>
  read_at: Temporal.Instant | null
}
