import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    login_session: LoginSessionTable
  }
}

export interface LoginSessionTable {
  district_id: string
  token_hash: Uint8Array
  member_id: string
  created_at: Temporal.Instant
  last_seen_at: Temporal.Instant
  expires_at: Temporal.Instant
  agent: Generated<string>
  /** opened by the password alone: it opens nothing until the second step is shown */
  second_step_due: Generated<boolean>
  second_step_at: Generated<Temporal.Instant | null>
}
