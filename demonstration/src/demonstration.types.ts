import type { EnterpriseKind, EnterpriseState } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { RosterKind } from '@yigen/domain/imports/roster-kinds.ts'
import type { Role } from '@yigen/domain/members/role.ts'

/** A login name such as `officer01`: how the demonstration names its people before they have ids. */
export type Login = string

/** `unit` is a department's key or a street's code. `minister` and `deputy` are logins. */
export type DemoMember = {
  login: Login
  name: string
  title: string
  unit: string
  roles: readonly Role[]
  phone: string
  minister?: Login
  deputy?: Login
}

/** From the first moment to the moment it ends (excluded). */
export type DemoLeave = { member: Login; from: Temporal.Instant; until: Temporal.Instant; reason: string; coveredBy: Login }

export type DemoContact = { name: string; title: string; phone: string; login?: Login }

/** Money in fen, people, area in 0.01 m²; exactly one of number, words, day. */
export type DemoFact = {
  kind: RosterKind
  period: string
  number?: number
  words?: string
  day?: string
  source: string
}

/** `code` null while in formation (筹建); `officer` null while not yet assigned. `recordedAt`: when it entered the register; `firstContactAt` is R3.6's. */
export type DemoEnterprise = {
  name: string
  shortName: string
  code: string | null
  kind: EnterpriseKind
  state: EnterpriseState
  street: string
  building: string
  address: string
  industry: string
  note: string
  contacts: readonly DemoContact[]
  facts: readonly DemoFact[]
  officer: Login | null
  assignedAt: Temporal.Instant | null
  firstContactAt: Temporal.Instant | null
  recordedAt: Temporal.Instant
}

/** What happens to a request after it was filed, in order of time. `contact` is an index into the enterprise's contacts. */
export type DemoEvent =
  | { kind: 'reply'; at: Temporal.Instant; by: Login; words: string }
  | { kind: 'message'; at: Temporal.Instant; contact: number; words: string }
  | { kind: 'note'; at: Temporal.Instant; by: Login; words: string }
  | { kind: 'call'; at: Temporal.Instant; by: Login; contact: number; minutes: number; said: string }
  | { kind: 'classify'; at: Temporal.Instant; by: Login; serviceCode: string }
  | { kind: 'promise'; at: Temporal.Instant; by: Login; answerBy: Temporal.Instant; words: string }
  | { kind: 'settle'; at: Temporal.Instant; by: Login; words: string }
  | { kind: 'withdraw'; at: Temporal.Instant; contact: number; reason: string }
  | { kind: 'reopen'; at: Temporal.Instant; contact: number; reason: string }

/**
 * `filedAt` is when it was received: for a call or visit the true time, and `recordedAt` when the officer `filedBy` logged it;
 * at the door both are one moment and `filedBy` is null (the contact files it).
 */
export type DemoRequest = {
  enterprise: number
  contact: number
  serviceCode: string | null
  title: string
  body: string
  source: 'door' | 'call' | 'visit'
  filedAt: Temporal.Instant
  recordedAt: Temporal.Instant
  filedBy: Login | null
  course: readonly DemoEvent[]
}
