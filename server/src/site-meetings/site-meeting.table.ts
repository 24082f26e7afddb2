import type { SiteMeetingStatus } from '@yigen/domain/site-meetings/site-meeting-status.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    site_meeting: SiteMeetingTable
    site_meeting_guest: SiteMeetingGuestTable
    site_meeting_move: SiteMeetingMoveTable
    site_meeting_decision: SiteMeetingDecisionTable
  }
}

export interface SiteMeetingTable {
  district_id: string
  id: string
  project_id: string
  status: SiteMeetingStatus
  starts_at: Temporal.Instant
  place: string
  about: string
  enterprise_asked: boolean
  enterprise_came: boolean | null
  others: Generated<string>
  planned_by: string
  planned_at: Temporal.Instant
  words: Generated<string>
  recorded_by: string | null
  recorded_at: Temporal.Instant | null
  called_off_why: Generated<string>
  called_off_by: string | null
  called_off_at: Temporal.Instant | null
}

export interface SiteMeetingGuestTable {
  district_id: string
  meeting_id: string
  position: number
  member_id: string | null
  unit_id: string | null
  asked: boolean
  came: boolean | null
}

export interface SiteMeetingMoveTable {
  district_id: string
  id: string
  meeting_id: string
  from_at: Temporal.Instant
  to_at: Temporal.Instant
  from_place: string
  reason: string
  moved_by: string
  moved_at: Temporal.Instant
}

export interface SiteMeetingDecisionTable {
  district_id: string
  id: string
  meeting_id: string
  position: number
  words: string
  task_id: string | null
  due_at: Temporal.Instant
  done_by: string | null
  done_at: Temporal.Instant | null
  done_words: Generated<string>
}
