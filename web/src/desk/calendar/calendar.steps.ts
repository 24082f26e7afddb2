import type { YearTable } from '@yigen/domain/calendar/year-table.ts'
import { send } from '#shared/http.ts'

/** A year's table arrives or is replaced; provisional due times are reckoned again. R9.4 */
export const publishCalendarYear = (table: YearTable) =>
  send<{ year: number; version: number; rederived: number }>('PUT', '/api/calendar/years', table)
