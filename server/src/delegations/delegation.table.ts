import type { DelegatedAct } from '@yigen/domain/delegations/delegation-act.ts'
import type { DelegationStatus } from '@yigen/domain/delegations/delegation-status.ts'
import type { IdentityPaper } from '@yigen/domain/delegations/identity-paper.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    delegation: DelegationTable
    delegation_signature: DelegationSignatureTable
    delegation_paper: DelegationPaperTable
    delegation_attempt: DelegationAttemptTable
    delegation_code: DelegationCodeTable
    delegation_look_up: DelegationLookUpTable
  }
}

export interface DelegationTable {
  district_id: string
  id: string
  number: string
  check_code: string
  enterprise_id: string
  request_id: string | null
  principal_id: string
  principal_name: string
  phone: string
  agent_id: string
  act: DelegatedAct
  words: string
  place: string
  papers: string
  from_day: Temporal.PlainDate
  until_day: Temporal.PlainDate
  ends_at: Temporal.Instant
  status: DelegationStatus
  drafted_at: Temporal.Instant
  used_at: Temporal.Instant | null
  used_place: Generated<string>
  used_clerk: Generated<string>
  revoked_by: string | null
  revoked_words: Generated<string>
  /** who took over everything of the agent; null: the agent */
  receipt_holder_id: string | null
  receipt_ended_by: string | null
  receipt_ended_words: Generated<string>
  ended_at: Temporal.Instant | null
}

/** What is signed: the deed by the principal, the receipt by who hands over and by who receives. */
export type SignedPart = 'deed' | 'handedOver' | 'receivedBy'
export type Proof = 'code' | 'session' | 'handingOver'

export interface DelegationSignatureTable {
  district_id: string
  delegation_id: string
  part: SignedPart
  member_id: string
  at: Temporal.Instant
  drawn: boolean
  proof: Proof
  file_id: string | null
  sha256: string | null
}

export interface DelegationPaperTable {
  district_id: string
  delegation_id: string
  /** 0: the principal's own; from 1 on what was received */
  position: number
  kind: IdentityPaper | null
  name: string
  condition: string
  /** under which key it is closed */
  key_name: string | null
  sealed: Uint8Array | null
  last_four: string | null
}

export interface DelegationAttemptTable {
  district_id: string
  id: string
  delegation_id: string
  member_id: string
  at: Temporal.Instant
  place: string
  why: Sentence
}

export interface DelegationCodeTable {
  district_id: string
  delegation_id: string
  browser_hash: Uint8Array
  code_hash: Uint8Array
  sent_at: Temporal.Instant
  /** counted before a code is looked at, so that many at once are no more than one after another */
  tries: Generated<number>
  spent_at: Temporal.Instant | null
}

export interface DelegationLookUpTable {
  district_id: string
  number: string
  since: Temporal.Instant
  wrong: number
}
