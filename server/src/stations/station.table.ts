import type { Phase } from '@yigen/domain/services/phase.ts'
import type { CalledOffReason, SessionState, SwapState } from '@yigen/domain/stations/session-state.ts'
import type { Wish } from '@yigen/domain/stations/wish.ts'
import type { Generated } from 'kysely'
import type { Range } from '#database/range.ts'

declare module '#database/schema.ts' {
  interface DB {
    station: StationTable
    station_session: StationSessionTable
    duty: DutyTable
    duty_swap: DutySwapTable
    duty_wish: DutyWishTable
  }
}

export interface StationTable {
  district_id: string
  id: string
  name: string
  place: string
  note: string
  minister_id: string
  weekday: number
  time_from: string
  time_until: string
  slot_minutes: number
  book_every: number
  desks: number
  phase: Phase | null
  version: number
  created_by: string
  created_at: Temporal.Instant
  changed_by: string
  changed_at: Temporal.Instant
  closed_by: string | null
  closed_at: Temporal.Instant | null
}

export interface StationSessionTable {
  district_id: string
  id: string
  station_id: string
  planned_day: Temporal.PlainDate
  day: Temporal.PlainDate
  starts_at: Temporal.Instant
  ends_at: Temporal.Instant
  slot_minutes: number
  book_every: number
  desks: number
  festival: string
  state: SessionState
  called_off: CalledOffReason | null
  words: Generated<string>
  decided_by: string | null
  closed_by: string | null
  closed_at: Temporal.Instant | null
  closed_words: Generated<string>
  /** how often its time, or whether it is held, changed */
  changes: Generated<number>
}

export interface DutyTable {
  district_id: string
  id: string
  session_id: string
  desk: number
  member_id: string
  during: Range
  given_by: string | null
  given_at: Temporal.Instant
  ended_at: Temporal.Instant | null
}

export interface DutySwapTable {
  district_id: string
  id: string
  duty_id: string
  wanted_duty_id: string | null
  words: string
  offered_by: string
  offered_at: Temporal.Instant
  state: SwapState
  given_duty_id: string | null
  answered_by: string | null
  answered_at: Temporal.Instant | null
}

export interface DutyWishTable {
  district_id: string
  session_id: string
  member_id: string
  wish: Wish | null
  words: string
  starts_at: Temporal.Instant
  said_at: Temporal.Instant
}
