import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    sign_in_code: SignInCodeTable
    sign_in_asking: SignInAskingTable
  }
}

export interface SignInCodeTable {
  district_id: string
  /** 11 digits */
  phone: string
  /** of the secret that the browser which asked has; the code is kept under it (code-hash.ts) */
  browser_hash: Uint8Array
  code_hash: Uint8Array
  sent_at: Temporal.Instant
  /** wrong ones */
  tries: Generated<number>
  spent_at: Temporal.Instant | null
}

export interface SignInAskingTable {
  district_id: string
  phone: string
  /** when codes were asked for within the hour before the last */
  asked_at: Temporal.Instant[]
  last_at: Temporal.Instant
}
