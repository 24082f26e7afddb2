import type { LiftLevel } from '@yigen/domain/lifts/lift-level.ts'
import type { LiftStatus } from '@yigen/domain/lifts/lift-status.ts'
import type { LiftSubject } from '@yigen/domain/lifts/lift-subject.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    lift: LiftTable
  }
}

export interface LiftTable {
  district_id: string
  id: string
  asked_id: string
  level: LiftLevel
  subject_kind: LiftSubject
  subject_id: string
  item_id: string | null
  enterprise_id: string | null
  from_id: string | null
  status: LiftStatus
  question: string
  tried: string
  due_at: Temporal.Instant
  proposed_by: string
  proposed_at: Temporal.Instant
  decided_by: string | null
  decided_at: Temporal.Instant | null
  words: Generated<string>
  accepted_by: string | null
  accepted_at: Temporal.Instant | null
  answer: string | null
  answered_by: string | null
  ended_at: Temporal.Instant | null
}
