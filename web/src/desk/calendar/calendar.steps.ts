import { publishingSeconds } from '@yigen/domain/calendar/publishing.ts'
import type { PublishYear } from '@yigen/domain/calendar/year-preview.ts'
import type { YearTable } from '@yigen/domain/calendar/year-table.ts'
import { step } from '../shared/step.ts'
import type { Preview } from './calendar.queries.ts'

/** What publishing a table would do. Nothing is written. R9.4 */
export const previewCalendarYear = (table: YearTable) =>
  step<Preview>({}, 'POST', '/api/calendar/years/preview', table, { patienceSeconds: publishingSeconds })

/** A year's table arrives or is corrected, as it was previewed; running clocks are reckoned again. R9.4 */
export const publishCalendarYear = (table: PublishYear) =>
  step<{ year: number; version: number; rederived: number; left: number }>(null, 'PUT', '/api/calendar/years', table, {
    patienceSeconds: publishingSeconds,
  })
