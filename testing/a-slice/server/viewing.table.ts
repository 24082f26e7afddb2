declare module '#database/schema.ts' {
  interface DB {
    viewing: ViewingTable
  }
}

export interface ViewingTable {
  district_id: string
  id: string
  place: string
  member_id: string
  asked_by: string
  asked_at: Temporal.Instant
  shown_at: Temporal.Instant | null
}
