import type { EventKind, EventStatus, SignUpState } from '@yigen/domain/events/event-status.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    event: EventTable
    event_invitation: EventInvitationTable
    event_sign_up: EventSignUpTable
    event_question: EventQuestionTable
  }
}

export interface EventTable {
  district_id: string
  id: string
  title: string
  kind: EventKind
  holder_id: string
  unit_id: string
  starts_at: Temporal.Instant
  ends_at: Temporal.Instant
  place: string
  about: string
  seats: number
  /** every enterprise of the district may come */
  open: boolean
  status: EventStatus
  version: number
  created_at: Temporal.Instant
  /** null: nobody closed it, and it was closed a day after its end */
  closed_by: string | null
  closed_at: Temporal.Instant | null
  called_off_by: string | null
  called_off_at: Temporal.Instant | null
  called_off_why: Generated<string>
  /** when it was told what is settled. R20.3 */
  reported_at: Temporal.Instant | null
}

export interface EventInvitationTable {
  district_id: string
  event_id: string
  enterprise_id: string
  invited_by: string
  invited_at: Temporal.Instant
}

export interface EventSignUpTable {
  district_id: string
  id: string
  event_id: string
  member_id: string
  enterprise_id: string
  /** in which order; who waits moves up by it */
  number: number
  state: SignUpState
  /** shown at the door */
  code: string
  signed_up_at: Temporal.Instant
  moved_up_at: Temporal.Instant | null
  left_at: Temporal.Instant | null
  checked_in_by: string | null
  checked_in_at: Temporal.Instant | null
  grade: number | null
  grade_words: Generated<string>
  graded_at: Temporal.Instant | null
}

export interface EventQuestionTable {
  district_id: string
  event_id: string
  request_id: string
  raised_by: string
  body: string
  asked_at: Temporal.Instant
}
