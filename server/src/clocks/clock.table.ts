import type { PromiseUnit } from '@yigen/domain/calendar/time-promise.ts'
import type { ClockName, SubjectKind } from '@yigen/domain/kinds.ts'
import type { ColumnType, Generated } from 'kysely'

/** Who holds it: the officer's line, a unit, a decider, or a person named and whoever stands in. R3.4 */
export type HolderRule = 'officer' | 'unit' | 'minister' | 'leader' | 'named'

declare module '#database/schema.ts' {
  interface DB {
    clock: ClockTable
    clock_rung: ClockRungTable
  }
}

export interface ClockTable {
  district_id: string
  id: string
  kind: ClockName
  subject_kind: SubjectKind
  subject_id: string
  enterprise_id: string | null
  request_id: string | null
  holder_rule: Generated<HolderRule>
  officer_id: string | null
  unit_id: string | null
  holder_id: string | null
  /** with whom it lies first: of `named` that person, of a unit who accepted what it is about */
  named_id: string | null
  /** since when it lies with somebody else than who held it when it fell due, and who that was. R24.1 */
  passed_late_at: Generated<Temporal.Instant | null>
  due_holder_id: Generated<string | null>
  promise_amount: number
  promise_unit: PromiseUnit
  started_at: Temporal.Instant
  due_at: Temporal.Instant
  /** by when it was first due, once it was given more time: figures keep this one. R7.5 */
  first_due_at: Temporal.Instant | null
  /** of one that went on from a matter merged into this one: since when it runs here. R4.11 */
  continued_at: Generated<Temporal.Instant | null>
  calendar_version: number
  /** of a matter entered on a later day than it came: the answer is counted apart. R24.1 */
  afterwards: Generated<boolean>
  provisional: boolean
  next_position: Generated<number>
  next_rung_at: Temporal.Instant | null
  stopped_at: Temporal.Instant | null
  stopped_by: string | null
  stopped_by_member: string | null
}

export interface ClockRungTable {
  district_id: string
  clock_id: string
  position: number
  due_at: Temporal.Instant
  fired_at: Temporal.Instant
  told: string[]
  skipped: ColumnType<{ role: string; personId: string | null; why: string }[], string, never>
}
