declare module '#database/schema.ts' {
  interface DB {
    idempotency_key: IdempotencyKeyTable
  }
}

export interface IdempotencyKeyTable {
  district_id: string
  member_id: string
  key: string
  fingerprint: Uint8Array
  status: number | null
  answer: string | null
  at: Temporal.Instant
}
