import type { ColumnType, Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    roster_import: RosterImportTable
  }
}

type Json<T> = ColumnType<T, string, string>

export interface RosterImportTable {
  district_id: string
  id: string
  file_name: string
  sha256: string
  state: 'checked' | 'imported' | 'undone'
  sheet: Json<unknown>
  mapping: Json<unknown>
  mends: Json<unknown>
  left_out: Json<number[]>
  takes_hidden: Generated<boolean>
  counts: Json<unknown>
  changes: Json<unknown>
  findings: Json<unknown>
  took_ms: Generated<number>
  checked_by: string
  checked_at: Temporal.Instant
  imported_by: string | null
  imported_at: Temporal.Instant | null
  undone_by: string | null
  undone_at: Temporal.Instant | null
}
