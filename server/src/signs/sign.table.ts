import type { ParentEventKind } from '@yigen/domain/signs/parent-event.ts'
import type { SignState } from '@yigen/domain/signs/sign.ts'
import type { Sign } from '@yigen/domain/signs/sign-evidence.ts'
import type { SignNumbers, SignRule } from '@yigen/domain/signs/sign-rules.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

declare module '#database/schema.ts' {
  interface DB {
    sign_rules: SignRulesTable
    sign_run: SignRunTable
    parent_event: ParentEventTable
    sign_listing: SignListingTable
  }
}

export interface SignRulesTable {
  district_id: string
  version: number
  numbers: SignNumbers
  off: SignRule[]
  published_by: string
  published_at: Temporal.Instant
  reason: string
}

export interface SignRunTable {
  district_id: string
  day: Temporal.PlainDate
  /** null: the day is reckoned */
  after_id: string | null
  seen_until: Temporal.Instant
}

export interface ParentEventTable {
  district_id: string
  id: string
  enterprise_id: string
  kind: ParentEventKind
  parent: string
  words: string
  source: string
  happened_on: Temporal.PlainDate
  next_on: Temporal.PlainDate | null
  recorded_by: string
  recorded_at: Temporal.Instant
}

export interface SignListingTable {
  district_id: string
  id: string
  enterprise_id: string
  rules_version: number
  signs: Wire<typeof Sign>[]
  next_on: Temporal.PlainDate | null
  listed_at: Temporal.Instant
  visit_id: string | null
  left_at: Temporal.Instant | null
  left_why: Exclude<SignState, 'open'> | null
  aside_reason: string | null
  aside_until: Temporal.PlainDate | null
  aside_by: string | null
  came_true: SignRule[] | null
  answered_by: string | null
  answered_at: Temporal.Instant | null
}
