import type { HandoverStatus } from '@yigen/domain/handovers/handover-status.ts'
import type { SubjectKind } from '@yigen/domain/kinds.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    handover: HandoverTable
    handover_note: HandoverNoteTable
  }
}

export interface HandoverTable {
  district_id: string
  id: string
  from_id: string
  to_id: string
  enterprise_id: string | null
  reason: string
  status: HandoverStatus
  proposed_by: string
  proposed_at: Temporal.Instant
  agreed_by: string | null
  agreed_at: Temporal.Instant | null
  agreed_for: string | null
  answered_by: string | null
  answered_at: Temporal.Instant | null
  words: Generated<string>
}

export interface HandoverNoteTable {
  district_id: string
  handover_id: string
  subject_kind: SubjectKind
  subject_id: string
  words: string
  noted_by: string
  noted_at: Temporal.Instant
}
