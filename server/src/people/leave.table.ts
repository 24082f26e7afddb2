import type { Generated } from 'kysely'
import type { Range } from '#database/range.ts'

declare module '#database/schema.ts' {
  interface DB {
    leave: LeaveTable
  }
}

export interface LeaveTable {
  district_id: string
  id: string
  member_id: string
  during: Range
  reason: Generated<string>
  recorded_by: string
  recorded_at: Temporal.Instant
  begun_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
}
