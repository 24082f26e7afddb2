import type { DeclineStatus } from '@yigen/domain/declines/decline-status.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    way_tried: WayTriedTable
    decline: DeclineTable
    appeal: AppealTable
  }
}

export interface WayTriedTable {
  district_id: string
  id: string
  request_id: string
  what: string
  with_whom: string
  answered: string
  recorded_by: string
  recorded_at: Temporal.Instant
}

export interface DeclineTable {
  district_id: string
  id: string
  request_id: string
  enterprise_id: string
  status: DeclineStatus
  reason: string
  legal_basis: Generated<string>
  alternative: string
  words: string
  unit_id: string | null
  service_code: string | null
  proposed_by: string
  proposed_at: Temporal.Instant
  decided_by: string | null
  decided_at: Temporal.Instant | null
  to_try: Generated<string>
  /** of a released one: until when it can be appealed */
  appeal_until: Temporal.Instant | null
}

export interface AppealTable {
  district_id: string
  id: string
  request_id: string
  decline_id: string
  words: string
  appealed_by: string
  appealed_at: Temporal.Instant
  decision: 'upheld' | 'rejected' | null
  decision_words: Generated<string>
  decided_by: string | null
  decided_at: Temporal.Instant | null
}
