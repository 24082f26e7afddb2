declare module '#database/schema.ts' {
  interface DB {
    feed: FeedTable
  }
}

export interface FeedTable {
  district_id: string
  id: string
  /** null: of the days of whoever made it */
  station_id: string | null
  secret_hash: Uint8Array
  made_by: string
  made_at: Temporal.Instant
  ended_at: Temporal.Instant | null
}
