import { zone } from '@yigen/domain/calendar/zone.ts'

/** A moment as a `datetime-local` field holds it, on the clock of Guangzhou wherever the browser stands: `2026-11-25T09:42`. */
export const toLocal = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** Back to a moment; null for what is no whole date and time yet. */
export function fromLocal(text: string): Temporal.Instant | null {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
  } catch {
    return null
  }
}
