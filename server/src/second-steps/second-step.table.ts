import type { Role } from '@yigen/domain/members/role.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    totp: TotpTable
    passkey: PasskeyTable
    passkey_challenge: PasskeyChallengeTable
    recovery_code: RecoveryCodeTable
    second_step_tries: SecondStepTriesTable
    second_step_rule: SecondStepRuleTable
  }
}

type OfMember = { district_id: string; member_id: string }

export interface TotpTable extends OfMember {
  secret: Uint8Array | null
  added_at: Temporal.Instant | null
  /** the step of 30 seconds of the last code: none of it, nor of an earlier one, is taken again */
  used_step: number | null
  offered: Uint8Array | null
  offered_at: Temporal.Instant | null
}

export interface PasskeyTable extends OfMember {
  id: string
  credential_id: string
  public_key: Uint8Array
  counter: number
  transports: string[]
  name: string
  added_at: Temporal.Instant
  used_at: Generated<Temporal.Instant | null>
}

export interface PasskeyChallengeTable extends OfMember {
  purpose: 'add' | 'show'
  challenge: string
  asked_at: Temporal.Instant
}

export interface RecoveryCodeTable extends OfMember {
  code_hash: Uint8Array
  made_at: Temporal.Instant
  used_at: Generated<Temporal.Instant | null>
}

export interface SecondStepTriesTable extends OfMember {
  failures: number
  locked_until: Temporal.Instant | null
}

export interface SecondStepRuleTable {
  district_id: string
  role: Role
  required: boolean
  set_by: string
  set_at: Temporal.Instant
}
