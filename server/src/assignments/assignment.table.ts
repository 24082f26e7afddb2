import type { Generated } from 'kysely'
import type { Range } from '#database/range.ts'

declare module '#database/schema.ts' {
  interface DB {
    assignment: AssignmentTable
  }
}

export interface AssignmentTable {
  district_id: string
  id: string
  enterprise_id: string
  officer_id: string
  during: Range
  assigned_by: string
  reason: Generated<string>
  import_id: string | null
  /** by which handover it began */
  handover_id: string | null
  first_contact_at: Temporal.Instant | null
}
