import type { SubjectKind } from '@yigen/domain/kinds.ts'
import type { AgendaFact, AgendaSection } from '@yigen/domain/meetings/agenda-facts.ts'
import type { DifficultySubject, MeetingState, PartAtMeeting, SigningPart } from '@yigen/domain/meetings/meeting-state.ts'
import type { Generated, JSONColumnType } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    meeting_series: MeetingSeriesTable
    meeting_series_member: MeetingSeriesMemberTable
    meeting: MeetingTable
    meeting_person: MeetingPersonTable
    agenda_item: AgendaItemTable
    meeting_decision: MeetingDecisionTable
    asking: AskingTable
    difficulty: DifficultyTable
    minutes_addendum: MinutesAddendumTable
    minutes_signature: MinutesSignatureTable
    minutes: MinutesTable
  }
}

export interface MeetingSeriesTable {
  district_id: string
  id: string
  minister_id: string | null
  unit_id: string | null
  name: string
  chair_id: string
  recorder_id: string
  weekday: number
  time: string
  place: string
  version: number
  changed_by: string
  changed_at: Temporal.Instant
}

export interface MeetingSeriesMemberTable {
  district_id: string
  series_id: string
  member_id: string
  position: number
}

export interface MeetingTable {
  district_id: string
  id: string
  series_id: string
  number: number
  day: Temporal.PlainDate
  moved_from: Temporal.PlainDate | null
  starts_at: Temporal.Instant
  freezes_at: Temporal.Instant
  place: string
  chair_id: string
  recorder_id: string
  state: MeetingState
  facts_from: Temporal.Instant
  built_at: Temporal.Instant | null
  frozen_at: Temporal.Instant | null
  opened_at: Temporal.Instant | null
  opened_by: string | null
  attended_at: Temporal.Instant | null
  guests: Generated<string>
  closed_at: Temporal.Instant | null
  closed_by: string | null
  closed_by_next: Generated<boolean>
  /** how often its time changed */
  changes: Generated<number>
  coming: JSONColumnType<object[], string | undefined, string>
}

export interface MeetingPersonTable {
  district_id: string
  meeting_id: string
  member_id: string
  part: PartAtMeeting
  position: number
  present: boolean | null
  substitute_id: string | null
  named_by: string | null
  named_at: Temporal.Instant | null
}

export interface AgendaItemTable {
  district_id: string
  id: string
  meeting_id: string
  fact_key: string
  section: AgendaSection
  fact: AgendaFact
  position: number
  subject_kind: SubjectKind | null
  subject_id: string | null
  enterprise_id: string | null
  title: string
  data: JSONColumnType<Record<string, string | number | null>, string, string>
  who: string | null
  at: Temporal.Instant | null
  due_at: Temporal.Instant | null
  added_by: string | null
  taken_off_by: string | null
  taken_off_at: Temporal.Instant | null
  taken_off_why: Generated<string>
  minutes: Generated<string>
  minuted_by: string | null
  minuted_at: Temporal.Instant | null
  carried: Generated<boolean>
  version: Generated<number>
}

export interface MeetingDecisionTable {
  district_id: string
  id: string
  meeting_id: string
  item_id: string
  number: number
  words: string
  unit_id: string | null
  member_id: string | null
  day: Temporal.PlainDate
  due_at: Temporal.Instant
  task_id: string | null
  decided_by: string
  decided_at: Temporal.Instant
  done_by: string | null
  done_at: Temporal.Instant | null
  done_words: Generated<string>
}

export interface AskingTable {
  district_id: string
  id: string
  meeting_id: string
  item_id: string
  words: string
  leader_id: string
  day: Temporal.PlainDate
  due_at: Temporal.Instant
  asked_by: string
  asked_at: Temporal.Instant
  answer: Generated<string>
  answered_by: string | null
  answered_at: Temporal.Instant | null
  chased: Generated<number>
  chased_at: Temporal.Instant | null
}

export interface DifficultyTable {
  district_id: string
  id: string
  subject_kind: DifficultySubject
  subject_id: string
  enterprise_id: string
  words: string
  wanted: string
  raised_by: string
  raised_at: Temporal.Instant
}

export interface MinutesAddendumTable {
  district_id: string
  id: string
  meeting_id: string
  words: string
  digest: string
  written_by: string
  written_at: Temporal.Instant
}

export interface MinutesSignatureTable {
  district_id: string
  id: string
  meeting_id: string
  addendum_id: string | null
  signed_as: SigningPart
  signed_by: string
  signed_at: Temporal.Instant
  digest: string
  lapsed_at: Temporal.Instant | null
}

export interface MinutesTable {
  district_id: string
  meeting_id: string
  content: JSONColumnType<object, string, never>
  text: string
  digest: string
  frozen_at: Temporal.Instant
}
