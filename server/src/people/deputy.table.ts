import type { Range } from '#database/range.ts'

declare module '#database/schema.ts' {
  interface DB {
    deputy: DeputyTable
  }
}

export interface DeputyTable {
  district_id: string
  id: string
  officer_id: string
  enterprise_id: string | null
  deputy_id: string
  during: Range
  appointed_by: string
  appointed_at: Temporal.Instant
}
