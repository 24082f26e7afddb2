import { closingTimeWords, dateWords } from '#calendar/moment-words.ts'
import { dateEnding, dateIn } from '#calendar/zone.ts'

/** A moment inside a recorded sentence, in no language: `11-25 18:00`, with the year when it is not that of the record. */
export function momentBlank(moment: Temporal.Instant, recordedAt: Temporal.Instant): string {
  return `${dateWords(dateEnding(moment), dateIn(recordedAt).year)} ${closingTimeWords(moment)}`
}
