import type { ClockName } from '@yigen/domain/kinds.ts'
import type { RequestSource, RequestStatus } from '@yigen/domain/requests/request-status.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    request: RequestTable
    request_message: RequestMessageTable
    request_call: RequestCallTable
    request_settlement: RequestSettlementTable
    request_withdrawal: RequestWithdrawalTable
    request_reopening: RequestReopeningTable
    request_promise: RequestPromiseTable
    held_reply: HeldReplyTable
    request_merge: RequestMergeTable
  }
}

type Side = 'enterprise' | 'office'

export type MessageKind = 'filing' | 'message' | 'reply' | 'settlement' | 'note' | 'decline' | 'appeal' | 'decision' | 'reminder'

export interface RequestTable {
  district_id: string
  id: string
  number: string
  enterprise_id: string
  title: string
  body: string
  service_code: string | null
  service_version: number | null
  source: RequestSource
  status: RequestStatus
  received_at: Temporal.Instant
  /** the receipt it was filed with, where a merging gave it an earlier one (R4.11) */
  came_at: Generated<Temporal.Instant | null>
  recorded_at: Temporal.Instant
  filed_by: string
  contact_name: Generated<string>
  callback_phone: Generated<string>
  first_answered_at: Temporal.Instant | null
  last_message_id: string
  last_message_side: Generated<Side>
  due_at: Temporal.Instant | null
  due_kind: ClockName | null
  ended_at: Temporal.Instant | null
  reopenings: Generated<number>
  /** who took the matter over within the team; null: the enterprise's officer */
  handler_id: string | null
  /** the matter in which it goes on, be it by several mergings. R4.11 */
  merged_into: Generated<string | null>
}

export interface RequestMessageTable {
  district_id: string
  id: string
  request_id: string
  kind: MessageKind
  side: Side
  author_id: string
  body: string
  at: Temporal.Instant
  recorded_at: Temporal.Instant
}

export interface RequestCallTable {
  district_id: string
  id: string
  request_id: string
  member_id: string
  contact_name: string
  called_at: Temporal.Instant
  minutes: number
  said: string
  recorded_at: Temporal.Instant
}

export interface RequestSettlementTable {
  district_id: string
  id: string
  request_id: string
  message_id: string
  settled_by: string
  settled_at: Temporal.Instant
}

export interface RequestWithdrawalTable {
  district_id: string
  id: string
  request_id: string
  withdrawn_by: string
  withdrawn_at: Temporal.Instant
  reason: string
}

export interface RequestReopeningTable {
  district_id: string
  id: string
  request_id: string
  reopened_by: string
  side: Side
  reopened_at: Temporal.Instant
  reason: string
}

export interface RequestPromiseTable {
  district_id: string
  id: string
  request_id: string
  clock_id: string
  promised_by: string
  promised_at: Temporal.Instant
  due_at: Temporal.Instant
  words: string
  reason: string
}

/** R4.11: `request_id` went on in `into_id`. */
export interface RequestMergeTable {
  district_id: string
  id: string
  request_id: string
  into_id: string
  merged_by: string
  merged_at: Temporal.Instant
  words: string
  /** the survivor's settlement goes on by the absorbed one's */
  took_settlement: boolean
}

/** A reply that can still be undone, or was; what it was before it. R4.12 */
export interface HeldReplyTable {
  district_id: string
  message_id: string
  request_id: string
  held_by: string
  held_at: Temporal.Instant
  until: Temporal.Instant
  was_status: RequestStatus
  was_answered_at: Temporal.Instant | null
  was_last_message_id: string
  clock_ids: string[]
  undone_at: Temporal.Instant | null
  undone_as: 'undone' | 'withheld' | null
}
