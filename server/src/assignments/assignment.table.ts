import type { ColumnType, Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    assignment: AssignmentTable
    deputy: DeputyTable
    leave: LeaveTable
  }
}

/** tstzrange: written by SQL expressions, read through lower() and upper(). */
type Range = ColumnType<string, never, never>

export interface AssignmentTable {
  district_id: string
  id: string
  enterprise_id: string
  officer_id: string
  during: Range
  assigned_by: string
  reason: Generated<string>
  import_id: string | null
  first_contact_at: Temporal.Instant | null
}

export interface DeputyTable {
  district_id: string
  id: string
  officer_id: string
  enterprise_id: string | null
  deputy_id: string
  during: Range
  appointed_by: string
  appointed_at: Temporal.Instant
}

export interface LeaveTable {
  district_id: string
  id: string
  member_id: string
  during: Range
  reason: Generated<string>
  recorded_by: string
  recorded_at: Temporal.Instant
  begun_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
}
