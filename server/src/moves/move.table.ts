declare module '#database/schema.ts' {
  interface DB {
    request_move: RequestMoveTable
  }
}

export interface RequestMoveTable {
  district_id: string
  id: string
  request_id: string
  from_id: string | null
  to_id: string
  words: string
  proposed_by: string
  proposed_at: Temporal.Instant
  answer: 'accepted' | 'refused' | null
  answer_words: string
  answered_at: Temporal.Instant | null
}
