import { dateWords } from '@yigen/domain/calendar/moment-words.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useNow } from '#shared/ticker.ts'

/** A civil date as it is said today: 12-08, 2027-03-25. */
export function useDayWords(): (day: string) => string {
  const { year } = dateIn(Temporal.Instant.from(useNow()))
  return day => dateWords(Temporal.PlainDate.from(day), year)
}
