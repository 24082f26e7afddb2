import { dateIn } from '@yigen/domain/calendar/zone.ts'

/** Whole dates between the day of `since` and today, in Guangzhou. */
export const waitingDays = (since: string, now: Temporal.Instant): number =>
  dateIn(Temporal.Instant.from(since)).until(dateIn(now), { largestUnit: 'days' }).days
