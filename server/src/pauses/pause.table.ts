declare module '#database/schema.ts' {
  interface DB {
    request_pause: RequestPauseTable
    request_reminder: RequestReminderTable
  }
}

export interface RequestPauseTable {
  district_id: string
  id: string
  request_id: string
  waits_for: 'enterprise' | 'authority'
  authority: string
  words: string
  paused_by: string
  paused_at: Temporal.Instant
  until: Temporal.Instant
  /** the settlement's due time before the pause moved it (R6.2) */
  due_before: Temporal.Instant
  resumed_at: Temporal.Instant | null
  resumed_by: string | null
}

export interface RequestReminderTable {
  district_id: string
  id: string
  request_id: string
  reminded_by: string
  reminded_at: Temporal.Instant
  words: string
}
