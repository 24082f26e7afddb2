import { publishingSeconds } from '@yigen/domain/calendar/publishing.ts'
import type { YearTable } from '@yigen/domain/calendar/year-table.ts'
import { step } from '../shared/step.ts'

/** A year's table arrives or is replaced; provisional due times are reckoned again. R9.4 */
export const publishCalendarYear = (table: YearTable) =>
  step<{ year: number; version: number; rederived: number }>(null, 'PUT', '/api/calendar/years', table, {
    patienceSeconds: publishingSeconds,
  })
