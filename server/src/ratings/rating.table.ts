import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    rating: RatingTable
  }
}

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
