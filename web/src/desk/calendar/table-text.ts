import type { CalendarDay } from '@yigen/domain/calendar/calendar.ts'

/** A table as rows that can be corrected and read again: 2026-01-01 休 元旦. */
export const textOfTable = (days: readonly CalendarDay[]): string =>
  days.map(({ date, workday, name }) => `${date} ${workday ? '班' : '休'} ${name}`).join('\n')
