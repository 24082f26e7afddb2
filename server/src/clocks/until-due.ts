import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'

/** What a clock that runs to a named day is promised, in whole hours. */
export const untilDue = (dueAt: Temporal.Instant, now: Temporal.Instant): TimePromise => ({
  amount: Math.max(1, Math.ceil(dueAt.since(now).total('hours'))),
  unit: 'clockHours',
})
