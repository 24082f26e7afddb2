import { readFileSync } from 'node:fs'
import { type Calendar, type CalendarDay, calendarFrom } from './calendar.ts'
import { statutoryDays } from './statutory-days.ts'
import { standardWorkingTime } from './working-hours.ts'

/** The State Council's tables of 2024 to 2026, from the file the server seeds. */
export function officialDays(): CalendarDay[] {
  const lines = readFileSync(new URL('../../../server/src/calendar/official-days.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines.map(line => {
    const [date = '', , workday, name = '', kind] = line.trim().split(',')
    return { date, workday: workday === 'true', name, kind: kind === 'make-up' ? 'make-up' : 'holiday' }
  })
}

export const official: Calendar = calendarFrom(officialDays(), [2024, 2025, 2026], 1, standardWorkingTime, statutoryDays)
export const day = (text: string) => Temporal.PlainDate.from(text)
/** `2026-11-24 20:15` by the clock of the zone. */
export const moment = (text: string) => Temporal.Instant.from(`${text.replace(' ', 'T')}+08:00`)
