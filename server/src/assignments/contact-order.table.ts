declare module '#database/schema.ts' {
  interface DB {
    contact_order: ContactOrderTable
  }
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
