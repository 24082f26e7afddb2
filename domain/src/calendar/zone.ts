/** The one zone of the product, Asia/Shanghai in SQL; as China has kept UTC+8 without summer time since 1991, its offset says it without a table to look into. */
export const zone = '+08:00'

/** The civil date of a moment. */
export function dateIn(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate()
}

/** The civil date whose 24:00 a moment may be: midnight belongs to the day it ends. For due times, which close a day and never open one. */
export function dateEnding(instant: Temporal.Instant): Temporal.PlainDate {
  return dateIn(instant.subtract({ nanoseconds: 1 }))
}

/** The moment a clock on the wall shows `time` (`HH:MM`, up to `24:00`) on `date`. Throws RangeError for any other text. */
export function at(date: Temporal.PlainDate, time: string): Temporal.Instant {
  if (time === '24:00') return endOfDay(date)
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
}

/** 00:00 of a date. */
export function startOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(zone).toInstant()
}

/** 24:00 of a date, which is 00:00 of the next. */
export function endOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return startOfDay(date.add({ days: 1 }))
}

/** 24:00 of the day a moment lies in. */
export function endOfToday(now: Temporal.Instant): Temporal.Instant {
  return endOfDay(dateIn(now))
}

/** When `days` calendar days from a moment are over: the day of the start does not count, the last one ends at 24:00. R9.3; Civil Code art. 201 */
export function endOfDaysFrom(startAt: Temporal.Instant, days: number): Temporal.Instant {
  return endOfDay(dateIn(startAt).add({ days }))
}

export const endOfTomorrow = (now: Temporal.Instant): Temporal.Instant => endOfDaysFrom(now, 1)
