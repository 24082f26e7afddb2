import type { CalendarDay } from '@yigen/domain/calendar/calendar.ts'
import type { ColumnType, Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    calendar_year: CalendarYearTable
    calendar_day: CalendarDayTable
    calendar_replaced: CalendarReplacedTable
  }
}

export interface CalendarYearTable {
  year: number
  version: number
  source: string
  published_by: string | null
  published_at: Temporal.Instant
  /** how many due times moved by it in the district where it was published; null of what was shipped */
  moved: Generated<number | null>
}

export interface CalendarDayTable {
  day: Temporal.PlainDate
  year: number
  workday: boolean
  name: string
  kind: 'holiday' | 'make-up'
}

/** A table that another took the place of. */
export interface CalendarReplacedTable {
  version: number
  year: number
  days: ColumnType<CalendarDay[], string, never>
  source: string
  published_by: string | null
  published_at: Temporal.Instant
  moved: number | null
}
