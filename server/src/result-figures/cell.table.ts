import type { CellDimension } from '@yigen/domain/result-figures/cells.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'

declare module '#database/schema.ts' {
  interface DB {
    result_version: ResultVersionTable
    result_cell: ResultCellTable
    result_part: ResultPartTable
    result_month_end: ResultMonthEndTable
  }
}

export interface ResultVersionTable {
  district_id: string
  kind: ResultKind
  month: Temporal.PlainDate
  known_at: Temporal.Instant
}

export interface ResultCellTable extends ResultVersionTable {
  dimension: CellDimension
  key: string
  value: number | null
  enterprises: number
  claims: number
  confirmed: number
  disputed: number
}

export interface ResultPartTable extends ResultVersionTable {
  enterprise_id: string
  street_id: string | null
  industry: string
  value: number
  claims: number
  confirmed: number
  disputed: number
}

export interface ResultMonthEndTable {
  district_id: string
  ended_at: Temporal.Instant
  told_at: Temporal.Instant
}
