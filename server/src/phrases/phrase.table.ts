declare module '#database/schema.ts' {
  interface DB {
    phrase: PhraseTable
  }
}

export interface PhraseTable {
  district_id: string
  id: string
  member_id: string
  name: string
  words: string
  shared: boolean
  saved_at: Temporal.Instant
}
