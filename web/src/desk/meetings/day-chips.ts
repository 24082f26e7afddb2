import { type Calendar, isWorkday } from '@yigen/domain/calendar/calendar.ts'
import { endOfWorkingDay, nextWorkday } from '@yigen/domain/calendar/working-time.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'

/** The next working days by which something can be done, today while it is worked. R17.3 */
export function dayChips(calendar: Calendar, now: Temporal.Instant, count = 5): Temporal.PlainDate[] {
  const today = dateIn(now)
  const first =
    isWorkday(calendar, today) && Temporal.Instant.compare(now, endOfWorkingDay(calendar, today)) < 0 ? today : nextWorkday(calendar, today)
  return Array.from({ length: count }).reduce<Temporal.PlainDate[]>(days => {
    const last = days.at(-1)
    return [...days, last ? nextWorkday(calendar, last) : first]
  }, [])
}

/** How many working days that is, today none. */
export function workdaysUntil(calendar: Calendar, now: Temporal.Instant, day: Temporal.PlainDate): number {
  let count = 0
  for (let date = dateIn(now); Temporal.PlainDate.compare(date, day) < 0; date = nextWorkday(calendar, date)) count += 1
  return count
}
