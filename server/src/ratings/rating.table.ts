import type { Generated } from 'kysely'

export interface RatingTable {
  district_id: string
  id: string
  request_id: string
  enterprise_id: string
  officer_id: string | null
  grade: number
  words: Generated<string>
  rated_by: string
  rated_at: Temporal.Instant
  comment: string | null
  commented_by: string | null
  commented_at: Temporal.Instant | null
  called_back_by: string | null
  called_back_at: Temporal.Instant | null
  said: string | null
  will_change: string | null
}

export interface ContactOrderTable {
  district_id: string
  id: string
  enterprise_id: string
  officer_id: string
  words: string
  ordered_by: string
  ordered_at: Temporal.Instant
  done_by: string | null
  done_at: Temporal.Instant | null
  said: string | null
}
