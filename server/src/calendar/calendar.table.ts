declare module '#database/schema.ts' {
  interface DB {
    calendar_year: CalendarYearTable
    calendar_day: CalendarDayTable
  }
}

export interface CalendarYearTable {
  year: number
  version: number
  source: string
  published_by: string | null
  published_at: Temporal.Instant
}

export interface CalendarDayTable {
  day: Temporal.PlainDate
  year: number
  workday: boolean
  name: string
  kind: 'holiday' | 'make-up'
}
