import type { AccountChangeKind, AccountChangeState } from '@yigen/domain/members/account-change-acts.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    member: MemberTable
    account: AccountTable
    invitation: InvitationTable
    account_change: AccountChangeTable
    known_device: KnownDeviceTable
    guessing_address: GuessingAddressTable
  }
}

export interface MemberTable {
  id: string
  district_id: string
  unit_id: string
  name: string
  title: Generated<string>
  phone: string | null
  roles: Generated<Role[]>
  asked_roles: Generated<Role[]>
  minister_id: string | null
  state: Generated<'invited' | 'active' | 'disabled'>
  language: Generated<Language>
  /** since when the security administrator bars their sign-in. R3.10 */
  barred_at: Generated<Temporal.Instant | null>
  created_at: Temporal.Instant
}

export interface AccountTable {
  member_id: string
  login_name: string
  password_hash: string | null
  password_changed_at: Temporal.Instant | null
  failures: Generated<number>
  locked_until: Temporal.Instant | null
  wrong_currents: Generated<number>
  change_locked_until: Generated<Temporal.Instant | null>
}

export interface KnownDeviceTable {
  token_hash: Uint8Array
  member_id: string
  first_seen_at: Temporal.Instant
  last_seen_at: Temporal.Instant
  failures: Generated<number>
  locked_until: Temporal.Instant | null
}

export interface GuessingAddressTable {
  block: string
  since: Temporal.Instant
  failures: number
}

export interface InvitationTable {
  token_hash: Uint8Array
  district_id: string
  member_id: string | null
  purpose: 'activate' | 'reset' | 'first-administrator'
  created_by: string | null
  created_at: Temporal.Instant
  expires_at: Temporal.Instant
  used_at: Temporal.Instant | null
  /** the reset that was released for it, whose code it asks for */
  change_id: string | null
  wrong_codes: Generated<number>
}

/** R1.6 */
export interface AccountChangeTable {
  id: string
  district_id: string
  member_id: string
  kind: AccountChangeKind
  roles: Role[] | null
  minister_id: string | null
  reason: Generated<string>
  code_hash: Uint8Array | null
  asked_by: string
  asked_at: Temporal.Instant
  state: Generated<AccountChangeState>
  decided_by: string | null
  decided_at: Temporal.Instant | null
  refusal: Generated<string>
}
